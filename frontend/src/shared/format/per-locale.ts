/** Returns a function that makes one object per locale and keeps it. Objects of `Intl` are slow to make and cheap to use. */
export function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const known = new Map<string, T>();
  return (locale) => {
    const object = known.get(locale) ?? make(locale);
    known.set(locale, object);
    return object;
  };
}
