import { useTranslation } from '@/shared/i18n/translation';
import type { FileReading, UploadOptions } from '@/shared/dataset/dataset';
import { withChoice } from '@/shared/dataset/reading-options';
import { FieldFrame } from '@/shared/form/field';
import { useFormatter } from '@/shared/format/use-formatter';
import styles from '../import.module.css';
import { FurtherChoices } from './further-choices';

type Guess = FileReading['guesses'][number];

interface ReadingChoicesProps {
  readonly reading: FileReading;
  readonly options: UploadOptions;
  readonly choose: (options: UploadOptions) => void;
}

const ASKED = ['kind', 'encoding', 'delimiter', 'sheet', 'headerRow', 'dates', 'decimals', 'percent'] as const;
type Topic = (typeof ASKED)[number];

/** What each choice takes beside what the service offers; header rows are counted in the preview. */
const USUAL: Readonly<Record<Topic, readonly string[]>> = {
  kind: ['nav', 'returns', 'transactions'],
  encoding: ['UTF-8', 'GB18030', 'Big5', 'Shift_JIS', 'EUC-KR', 'UTF-16LE', 'UTF-16BE'],
  delimiter: [',', ';', '\t', '|'],
  sheet: [],
  headerRow: ['0'],
  dates: ['yearFirst', 'dayFirst', 'monthFirst'],
  decimals: ['point', 'comma'],
  percent: ['true', 'false'],
};
/** From here on a guess is as good as known. */
const SURE = 0.9;

/** The text of a choice as the option takes it. */
function optionOf(topic: Topic, text: string): string | number | boolean {
  return topic === 'headerRow' ? Number(text) : topic === 'percent' ? text === 'true' : text;
}

function useChoiceName(topic: Topic): (value: string) => string {
  const { t, i18n } = useTranslation('data');
  return (value) => {
    if (topic === 'headerRow') return value === '0' ? t('choice.noHeader') : t('choice.row', { row: value });
    const key = `choice.${topic}.${value === '\t' ? 'tab' : value}`;
    return i18n.exists(key) ? t(key as 'choice.kind.nav') : value;
  };
}

function GuessField({ guess, topic, reading, options, choose }: ReadingChoicesProps & { readonly guess: Guess; readonly topic: Topic }) {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const name = useChoiceName(topic);
  const { value, confidence, evidence } = guess;
  const chosen = topic in options;
  const rows = topic === 'headerRow' ? reading.preview.map((_, at) => String(at + 1)) : [];
  const values = [...new Set([value, ...guess.alternatives, ...USUAL[topic], ...rows])];
  const id = `reading-${topic}`;
  const surely = chosen ? t('confidence.chosen') : t(confidence >= SURE ? 'confidence.sure' : 'confidence.unsure', { share: format.percent(confidence, 0) });
  return (
    <FieldFrame id={id} label={t(`topic.${topic}`)} hint={chosen ? surely : `${surely} · ${evidence}`}>
      <select
        id={id}
        value={value}
        data-unsure={!chosen && confidence < SURE}
        aria-describedby={`${id}-hint`}
        onChange={(event) => choose(withChoice(options, topic, optionOf(topic, event.target.value)))}
      >
        {values.map((candidate) => (
          <option key={candidate} value={candidate}>
            {name(candidate)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** What is as it is: told, not asked. */
function Facts({ guesses }: { readonly guesses: readonly Guess[] }) {
  const { t, i18n } = useTranslation('data');
  const facts = guesses.flatMap(({ topic, value }) => {
    const key = `fact.${topic}.${value}`;
    return i18n.exists(key) ? [t(key as 'fact.format.xlsx')] : [];
  });
  return facts.length > 0 ? <p className={styles['hint']}>{facts.join(' · ')}</p> : null;
}

/** How the file was read: each guess with its confidence and reason; each that is a choice can be made otherwise. */
export function ReadingChoices(props: ReadingChoicesProps) {
  const { guesses } = props.reading;
  const asked = ASKED.flatMap((topic) => guesses.filter((guess) => guess.topic === topic).map((guess) => ({ topic, guess })));
  return (
    <>
      <div className={styles['choices']}>
        {asked.map(({ topic, guess }) => (
          <GuessField key={topic} {...props} topic={topic} guess={guess} />
        ))}
        <FurtherChoices {...props} />
      </div>
      <Facts guesses={guesses.filter(({ overridable }) => !overridable)} />
    </>
  );
}
