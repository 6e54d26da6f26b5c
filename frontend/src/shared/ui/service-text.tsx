import { Suspense } from 'react';
import { lazyPart } from '@/shared/loading/lazy-part';

/* Few sentences name a field, and the words for fields are as large as a screen's. */
const FieldText = lazyPart(async () => (await import('./field-text')).FieldText, ({ text }: ServiceTextProps) => text);

export interface ServiceTextProps {
  readonly text: string;
  /** JSON pointer to what the text is about. */
  readonly pointer?: string;
  /** The text lists conventions as `a = 1, b = x`. */
  readonly list?: boolean;
}

/** A sentence of the service; field names of the interface become the names that the page gives them. */
export function ServiceText(props: ServiceTextProps) {
  const plain = !props.list && !props.pointer && !/\b[a-z]+[A-Z]|["“][a-z]+["”]/.test(props.text);
  return plain ? (
    props.text
  ) : (
    <Suspense fallback={props.list ? null : props.text}>
      <FieldText {...props} />
    </Suspense>
  );
}
