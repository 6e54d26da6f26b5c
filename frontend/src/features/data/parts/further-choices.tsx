import type { FileReading, UploadOptions } from '@/shared/dataset/dataset';
import { withChoice } from '@/shared/dataset/reading-options';
import { FieldFrame } from '@/shared/form/field';
import { useTranslation } from '@/shared/i18n/translation';

/** Choices of which the service tells no guess: it follows the file until one is made. */
const CHOICES = {
  zone: ['UTC', 'Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Tokyo', 'Asia/Kolkata', 'Europe/London', 'Europe/Berlin', 'America/New_York'],
  swapped: ['true', 'false'],
  events: ['asStated', 'leftOut', 'perTen', 'perHundred', 'perThousand'],
} as const;
type Topic = keyof typeof CHOICES;

interface FurtherChoicesProps {
  readonly reading: FileReading;
  readonly options: UploadOptions;
  readonly choose: (options: UploadOptions) => void;
}

function optionOf(topic: Topic, text: string): string | boolean | null {
  if (text === '') return null;
  return topic === 'swapped' ? text === 'true' : text;
}

/** What questions of the service set, chosen without being asked: zone of moments, swapped days and months, stated events. */
export function FurtherChoices({ reading, options, choose }: FurtherChoicesProps) {
  const { t } = useTranslation('data');
  const kind = reading.guesses.find(({ topic }) => topic === 'kind')?.value;
  const topics: readonly Topic[] = kind === 'nav' ? ['zone', 'swapped', 'events'] : ['zone', 'swapped'];
  return topics.map((topic) => {
    const id = `reading-${topic}`;
    const value = String(options[topic] ?? '');
    const values: readonly string[] = CHOICES[topic];
    // An answer may have set another zone than the usual ones.
    const all = value === '' || values.includes(value) ? values : [value, ...values];
    return (
      <FieldFrame key={topic} id={id} label={t(`topic.${topic}`)} hint={value === '' ? t(`choice.${topic}.hint`) : t('confidence.chosen')}>
        <select id={id} value={value} aria-describedby={`${id}-hint`} onChange={(event) => choose(withChoice(options, topic, optionOf(topic, event.target.value)))}>
          <option value="">{t('choice.asFound')}</option>
          {all.map((candidate) => (
            <option key={candidate} value={candidate}>
              {topic === 'zone' ? candidate.replace('_', ' ') : t(`choice.${topic}.${candidate}` as 'choice.swapped.true')}
            </option>
          ))}
        </select>
      </FieldFrame>
    );
  });
}
