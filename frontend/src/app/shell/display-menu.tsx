import { useTranslation } from '@/shared/i18n/translation';
import { Link } from 'react-router';
import { DENSITIES, SCHEMES, THEMES, changeSettings, useSettings } from '@/shared/settings/settings';
import { Choice, Switch } from '@/shared/ui/choice';
import { MenuPanel } from '@/shared/ui/menu-panel';

/** The quick half of the settings: what one changes while looking at a result. */
export function DisplayMenu() {
  const { t } = useTranslation(['shell', 'shared']);
  const settings = useSettings();
  return (
    <MenuPanel icon="display" label={t('display.open')}>
      <Choice
        legend={t('shared:settings.theme.name')}
        options={THEMES.map((value) => ({ value, label: t(`shared:settings.theme.${value}`) }))}
        value={settings.theme}
        onChange={(theme) => changeSettings({ theme })}
      />
      <Choice
        legend={t('shared:settings.scheme.name')}
        options={SCHEMES.map((value) => ({ value, label: t(`shared:settings.scheme.${value}`) }))}
        value={settings.scheme}
        onChange={(scheme) => changeSettings({ scheme })}
      />
      <Choice
        legend={t('shared:settings.density.name')}
        options={DENSITIES.map((value) => ({ value, label: t(`shared:settings.density.${value}`) }))}
        value={settings.density}
        onChange={(density) => changeSettings({ density })}
      />
      <Switch
        label={t('shared:settings.privacy.name')}
        hint={t('shared:settings.privacy.hint')}
        checked={settings.privacy}
        onChange={(privacy) => changeSettings({ privacy })}
      />
      <Link to="/settings">{t('display.all')}</Link>
    </MenuPanel>
  );
}
