/** True for an id that hadolint or ShellCheck has, or had, whether or not anybody here looks for it. */
export function isKnownElsewhere(id: string): boolean {
  return hadolint.has(id) || /^SC[1-3]\d{3}$/u.test(id);
}

const hadolint = new Set([
  'DL3005',
  'DL3017',
  'DL3031',
  'DL3039',
  'DL3063',
  'DL3064',
  'DL3065',
  'DL3066',
  'DL3067',
  'DL4002',
]);
