import { useTranslation } from '@/shared/i18n/translation';
import { SelectField } from '@/shared/form/field';
import { useFormatter } from '@/shared/format/use-formatter';
import { DENSITIES, LANGUAGES, REGIONS, SCHEMES, THEMES, changeSettings, useSettings } from '@/shared/settings/settings';
import { Card } from '@/shared/ui/card';
import { Choice, Switch } from '@/shared/ui/choice';
import { Delta } from '@/shared/ui/delta';
import { ScreenTitle } from '@/shared/ui/screen-title';
import styles from './settings-screen.module.css';

function Preview() {
  const { t } = useTranslation('settings');
  const format = useFormatter();
  const rows = [
    [t('preview.date'), format.dateLong('2025-06-30')],
    [t('preview.number'), format.number(1234567.891, 2)],
    [t('preview.money'), format.money(12345678.9)],
    [t('preview.short'), `${format.shortMoney(12345678)} · ${format.shortMoney(234567890)}`],
  ] as const;
  return (
    <Card label={t('preview.name')} heading>
      <dl className={styles['preview']}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('preview.gain')}</dt>
          <dd>
            <Delta value={0.1234} /> <Delta value={-0.0567} />
          </dd>
        </div>
      </dl>
    </Card>
  );
}

export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'shared']);
  const settings = useSettings();
  return (
    <>
      <ScreenTitle title={t('title')} lead={t('lead')} />
      <div className={styles['columns']}>
        <Card label={t('words')} heading>
          <Choice legend={t('language')} options={LANGUAGES.map((value) => ({ value, label: t(`languageName.${value}`) }))} value={settings.language} onChange={(language) => changeSettings({ language })} />
          <SelectField label={t('region')} options={REGIONS.map((value) => ({ value, label: t(`regionName.${value}`) }))} value={settings.region} onChange={(region) => changeSettings({ region })} />
        </Card>
        <Card label={t('look')} heading>
          <Choice legend={t('shared:settings.theme.name')} options={THEMES.map((value) => ({ value, label: t(`shared:settings.theme.${value}`) }))} value={settings.theme} onChange={(theme) => changeSettings({ theme })} />
          <Choice legend={t('shared:settings.scheme.name')} options={SCHEMES.map((value) => ({ value, label: t(`shared:settings.scheme.${value}`) }))} value={settings.scheme} onChange={(scheme) => changeSettings({ scheme })} />
          <Choice legend={t('shared:settings.density.name')} options={DENSITIES.map((value) => ({ value, label: t(`shared:settings.density.${value}`) }))} value={settings.density} onChange={(density) => changeSettings({ density })} />
          <Switch label={t('shared:settings.privacy.name')} hint={t('shared:settings.privacy.hint')} checked={settings.privacy} onChange={(privacy) => changeSettings({ privacy })} />
          <Switch label={t('shortcuts')} hint={t('shortcutsHint')} checked={settings.shortcuts} onChange={(shortcuts) => changeSettings({ shortcuts })} />
        </Card>
        <Preview />
      </div>
    </>
  );
}
