import { useTranslation } from '@/shared/i18n/translation';
import { Button } from './button';
import { CopyButton } from './copy-button';
import { saveBlob, saveFile } from './save-file';
import type { ExportTable } from './table-export';
import { showToast } from './toasts';

interface TableToolsProps {
  /** Name of the files, without their ending. */
  readonly fileName: string;
  /** The table when it is asked for. */
  readonly table: () => ExportTable | Promise<ExportTable>;
}

/** Copy, CSV and XLSX of one table; what writes the files is loaded when a file is asked for. */
export function TableTools({ fileName, table }: TableToolsProps) {
  const { t } = useTranslation('shared');
  const saveCsv = async (): Promise<void> => saveFile(`${fileName}.csv`, 'text/csv', (await import('./table-export')).toCsv(await table()));
  return (
    <>
      <CopyButton text={async () => (await import('./table-export')).toTsv(await table())} label={t('table.copy')} />
      <Button small icon="download" onClick={() => void saveCsv().catch(() => sayFailed(t('table.failed')))}>
        {t('table.csv')}
      </Button>
      <WorkbookButton fileName={fileName} tables={async () => [await table()]} />
    </>
  );
}

interface WorkbookButtonProps {
  readonly fileName: string;
  readonly tables: () => Promise<readonly ExportTable[]>;
  readonly label?: string;
}

/** Saves one or more tables as an XLSX workbook. */
export function WorkbookButton({ fileName, tables, label }: WorkbookButtonProps) {
  const { t } = useTranslation('shared');
  const save = async (): Promise<void> => saveBlob(`${fileName}.xlsx`, await (await import('./workbook')).workbookOf(await tables()));
  return (
    <Button small icon="download" onClick={() => void save().catch(() => sayFailed(t('table.failed')))}>
      {label ?? t('table.xlsx')}
    </Button>
  );
}

function sayFailed(message: string): void {
  showToast({ message, tone: 'warning' });
}
