import { isSecretName, isServerName } from '../../../facts/secret.ts';
import type { Variable } from '../model/model.ts';

/** A name that speaks of a secret, or a value that holds a password; a switch such as `yes` is none. */
export function isSecret({
  name,
  value = '',
  secrets = [],
}: Partial<Variable> & { readonly name: string }): boolean {
  if (/^(?:|yes|no|true|false|on|off|\d)$/iu.test(value)) return false;
  if (/^\/(?:run|var\/run|etc)\/[\w./-]{1,200}$/u.test(value)) return false;
  if (secrets.length > 0) return true;
  if (isServerName(name) && isOpenAddress(value)) return false;
  return isSecretName(name) || hasPassword(value) || value.includes('PRIVATE KEY-----');
}

/** An address that says whom to speak to and nothing that must be kept. */
function isOpenAddress(value: string): boolean {
  return /^[a-z][a-z0-9+.-]{0,30}:\/\/[^@\s?]{1,500}$/iu.test(value);
}

/** `scheme://user:password@host`, or a pair within a connection string. */
function hasPassword(value: string): boolean {
  if (value.length > 4000) return false;
  return (
    /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^/\s:@]{0,200}:[^/\s@]{1,200}@/u.test(value) ||
    /(?:^|[;\s,])(?:password|pwd)\s{0,3}=\s{0,3}[^;\s]/iu.test(value)
  );
}
