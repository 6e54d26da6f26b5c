import { FieldFrame } from '@/shared/form/field';
import { inRegion } from '@/shared/form/region-number';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { MONEY } from './forms';
import type { ListId } from './parameters';
import type { FormFault } from '@/shared/form/read-cells';
import { fieldId } from './request-builder';
import { useFaultText } from './use-fault-text';

interface ListFieldProps {
  readonly name: ListId;
  readonly value: string;
  readonly faults: readonly FormFault[];
  readonly bad: string | undefined;
  readonly onChange: (text: string) => void;
}

/** Several numbers in one field, with semicolons between them. */
export function ListField({ name, value, faults, bad, onChange }: ListFieldProps) {
  const { t } = useTranslation('fees');
  const { region, privacy } = useSettings();
  const faultText = useFaultText();
  const id = fieldId(name);
  const fault = faults.find(({ field }) => field === id);
  const error = fault ? faultText(fault, 'short') : bad;
  return (
    <FieldFrame id={id} label={t(`field.${name}`)} hint={t(`hint.${name}`)} error={error}>
      <input
        id={id}
        data-masked={privacy && MONEY.has(name)}
        autoComplete="off"
        spellCheck={false}
        value={inRegion(value, region)}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        onChange={(event) => onChange(inRegion(event.target.value, region))}
      />
    </FieldFrame>
  );
}
