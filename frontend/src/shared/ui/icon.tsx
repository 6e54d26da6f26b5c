/* Drawn for this page on a 20-unit grid, one stroke width, so that they sit quietly beside text. */
const PATHS = {
  fund: 'M3 14l4-5 3.5 3L17 5M3 17h14',
  flows: 'M4 7h11m-3-3 3 3-3 3M16 13H5m3-3-3 3 3 3',
  percent: 'M5 15 15 5M6.5 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM13.5 15a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  book: 'M4 4.5A1.5 1.5 0 0 1 5.5 3H16v14H5.5A1.5 1.5 0 0 1 4 15.5zM4 15.5A1.5 1.5 0 0 1 5.5 14H16',
  code: 'M7 6l-4 4 4 4M13 6l4 4-4 4',
  settings: 'M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5 17 17',
  display: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  help: 'M7.5 7.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.9M10 14.6v.1',
  close: 'M5 5l10 10M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6',
  copy: 'M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z',
  download: 'M10 3v9m-3.5-3.5L10 12l3.5-3.5M4 16.5h12',
  upload: 'M10 12V3M6.5 6.5 10 3l3.5 3.5M4 16.5h12',
  link: 'M8.5 11.5 11.5 8.5M9 6l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L13.5 10.5M11 14l-1.5 1.5A3.2 3.2 0 0 1 5 11l1.5-1.5',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v4.5M10 6.5v.1',
  warning: 'M10 3.5 17.5 16.5h-15zM10 8v4M10 14.2v.1',
  check: 'M4 10.5 8 14.5 16 5.5',
  up: 'M10 16V5M5 9.5 10 4.5l5 5',
  down: 'M10 4v11M5 10.5l5 5 5-5',
  chevron: 'M5.5 8 10 12.5 14.5 8',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z',
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h8a4 4 0 0 1 0 8H9',
  eye: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  more: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
  sort: 'M7 8l3-3 3 3M7 12l3 3 3-3',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon; the meaning stands in the text or label beside it. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
