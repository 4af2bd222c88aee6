import { pathText, report } from './report.ts';
import type { Keyword } from './scope.ts';
import { isDate, isDateTime, isDuration, isTime } from './times.ts';

/** Formats that kubeconform's library checks; the others are remarks. */
const formats: { readonly [name: string]: ((text: string) => boolean) | undefined } = {
  __proto__: null as never,
  'date-time': isDateTime,
  date: isDate,
  time: isTime,
  duration: isDuration,
  email: (text) => /^[^@\s]{1,64}@[^@\s]{1,255}$/u.test(text),
  hostname: isHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: (text) => isUri(text),
  'uri-reference': (text) => isUriReference(text),
  uuid: (text) => /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu.test(text),
  'json-pointer': (text) => text === '' || /^(?:\/(?:[^~/]|~[01])*)+$/u.test(text),
};

export const formatOf: Keyword = (value, _, { document, patterns }) => {
  if (typeof value !== 'string' || document.dialect.draft > 7 || document.dialect.openapi) return undefined;
  const holds = value === 'regex' ? (text: string) => patterns(text) !== undefined : formats[value];
  if (holds === undefined) return undefined;
  return (node, run) => {
    if (node.kind !== 'scalar' || node.type !== 'string' || holds(String(node.value))) return;
    report(run, node, { keyword: 'format', message: `\`${pathText(run.path)}\` is no valid ${value}` });
  };
};

function isHostname(text: string): boolean {
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  return (
    name.length > 0 &&
    name.length <= 253 &&
    name.split('.').every((label) => label.length <= 63 && /^[\da-z](?:[-\da-z]*[\da-z])?$/iu.test(label))
  );
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) <= 255)
  );
}

function isIpv6(text: string): boolean {
  if (text.length > 45 || !text.includes(':')) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const hasIpv4 = last.includes('.') && isIpv4(last);
  const hex = hasIpv4 ? groups.slice(0, -1) : groups;
  const count = hex.length + (hasIpv4 ? 2 : 0);
  return (
    hex.every((group) => /^[\da-f]{1,4}$/iu.test(group)) && (halves.length === 2 ? count < 8 : count === 8)
  );
}

function isUri(text: string): boolean {
  return /^[a-z][-+.\da-z]*:/iu.test(text) && isUriReference(text);
}

function isUriReference(text: string): boolean {
  return !/[\s\\<>"{}|^`]/u.test(text) && !/%(?![\da-f]{2})/iu.test(text);
}
