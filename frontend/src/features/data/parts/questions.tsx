import { useTranslation } from '@/shared/i18n/translation';
import type { FileReading, UploadOptions } from '@/shared/dataset/dataset';
import { withAnswer } from '@/shared/dataset/reading-options';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/states';

interface QuestionsProps {
  readonly reading: FileReading;
  readonly options: UploadOptions;
  readonly choose: (options: UploadOptions) => void;
}

/** What the file does not decide: each question with its evidence; an answer reads the file again with its options. */
export function Questions({ reading, options, choose }: QuestionsProps) {
  const { t } = useTranslation('data');
  return reading.questions.map(({ code, message, answers }) => (
    <Notice
      key={code}
      tone="warning"
      live
      title={t('questions.title')}
      actions={answers.map((answer) => (
        <Button key={answer.label} small onClick={() => choose(withAnswer(options, answer.options))}>
          {answer.label}
        </Button>
      ))}
    >
      <p>{message}</p>
    </Notice>
  ));
}
