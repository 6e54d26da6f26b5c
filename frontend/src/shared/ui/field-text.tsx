import { useFieldWords } from '@/shared/conventions/use-field-words';
import type { ServiceTextProps } from './service-text';

/** A sentence of the service, or its list of conventions, in the words of the page; a place named by a pointer comes first. */
export function FieldText({ text, pointer = '', list = false }: ServiceTextProps) {
  const words = useFieldWords();
  const place = words.place(pointer);
  return (
    <>
      {place === null ? null : <strong>{place}</strong>} {list ? words.list(text) : words.readable(text)}
    </>
  );
}
