/** Whether a text names something whole: `evil.com` is not named by who names `notevil.com` or `evil.com.example`. */
export function mentions(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + name.length, at + name.length + 2);
    if (!/[a-z0-9._/@-]/u.test(before) && !/^(?:[a-z0-9_-]|[./][a-z0-9])/u.test(after)) return true;
    if (/\//u.test(before) && !/^(?:[a-z0-9_-]|\.[a-z0-9])/u.test(after) && text.charAt(at - 2) === '/')
      return true;
  }
  return false;
}
