import type { IconName } from '@/shared/ui/icon';

/** A line of the search box: it leads to an address or does something. */
export type Entry = {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly kind: string;
} & ({ readonly to: string } | { readonly to?: never; readonly run: () => void });

/** What a list of results is told by the field above it. */
export interface ResultsProps {
  readonly id: string;
  readonly text: string;
  /** Which entry is chosen, as far as the arrows were pressed; it turns round at both ends. */
  readonly steps: number;
  /** Enter was pressed: the chosen entry runs as soon as the answer for what was typed is here. */
  readonly committed: boolean;
  readonly run: (entry: Entry) => void;
  readonly onChosen: (optionId: string | undefined) => void;
}
