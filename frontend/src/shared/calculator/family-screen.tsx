import type { ReactNode } from 'react';
import type { LinkProps } from 'react-router';
import { Link } from 'react-router';
import { useTranslation } from '@/shared/i18n/translation';
import styles from '@/shared/ui/calculator.module.css';
import { Card } from '@/shared/ui/card';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { Empty } from '@/shared/ui/states';

/** A calculation of a family as its tab shows it. */
export interface FamilyTab {
  readonly slug: string;
  readonly name: string;
  readonly to: LinkProps['to'];
}

interface FamilyScreenProps {
  readonly title: string;
  readonly lead: string;
  readonly tabs: readonly FamilyTab[];
  /** Slug of the calculation that is shown. */
  readonly current: string;
  readonly inputs: ReactNode;
  readonly answer: ReactNode;
}

function Tabs({ tabs, current }: Pick<FamilyScreenProps, 'tabs' | 'current'>) {
  const { t } = useTranslation('calculator');
  return (
    <nav className={styles['tabs']} aria-label={t('calculations')} data-print="hide">
      {tabs.map(({ slug, name, to }) => (
        <Link key={slug} to={to} aria-current={slug === current ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** The frame of a family of calculations: a tab for each, the inputs, and the answer beside them. */
export function FamilyScreen({ title, lead, tabs, current, inputs, answer }: FamilyScreenProps) {
  const { t } = useTranslation('calculator');
  const name = tabs.find(({ slug }) => slug === current)?.name ?? title;
  return (
    <>
      <ScreenTitle title={title} windowTitle={`${name} · ${title}`} lead={lead} />
      <Tabs tabs={tabs} current={current} />
      <div className={styles['columns']}>
        <Card label={t('inputs')}>{inputs}</Card>
        <Card label={t('answer')}>{answer}</Card>
      </div>
    </>
  );
}

/** The same for an address that names no calculation: says so and leads to the first one. */
export function UnknownCalculation({ title, slug, first }: { readonly title: string; readonly slug: string; readonly first: FamilyTab }) {
  const { t } = useTranslation('calculator');
  return (
    <>
      <ScreenTitle title={title} />
      <Empty title={t('unknown', { slug })} action={<Link to={first.to}>{first.name}</Link>} />
    </>
  );
}
