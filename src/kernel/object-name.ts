/** A name that every kind takes: a Service's must begin with a letter. */
export function objectName(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const named = /^[a-z]/u.test(plain) ? plain : `app-${plain}`;
  return named.slice(0, 50).replaceAll(/-+$/gu, '');
}
