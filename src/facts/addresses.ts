import { basename } from '../kernel/paths.ts';
import type { Service } from './facts.ts';
import type { SourceFile } from './source.ts';
import type { Snapshot } from './snapshot.ts';
import { productiveUnder } from './tree.ts';

export const callers =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|go|rs|java|kt|cs|rb|php|ex|exs|json|toml|properties|ya?ml|conf|template|env)$|(?:^|\/)(?:\.env[\w.]*|Caddyfile|conf)$/u;

/** Whatever names the port of another program, or its host alone, has one of these; most files have none. */
const speaks =
  /:\d{4,5}\b|PORT\b|[Pp]ort["']?\s?[:=]|["']\s?,\s?["']?\d{4,5}\b|:\/\/[a-z][\w-]{1,40}(?=[/"'%\x60])/u;

const known = new WeakMap<Snapshot, readonly SourceFile[]>();

/** What files say of ports; every service asks for the same. */
export function textsOf(snapshot: Snapshot): readonly SourceFile[] {
  const texts = known.get(snapshot) ?? spokenIn(snapshot);
  known.set(snapshot, texts);
  return texts;
}

function spokenIn(snapshot: Snapshot): SourceFile[] {
  return productiveUnder('', snapshot)
    .filter((path) => callers.test(path) && !/lock/u.test(basename(path)))
    .flatMap((path) => {
      const text = snapshot.text(path);
      return text === undefined || !speaks.test(text) ? [] : [{ path, text: spoken(text) }];
    });
}

/** Only the lines that may name a port, with the one before that may name its host; every service looks for itself in them. */
function spoken(text: string): string {
  const parts: string[] = [];
  let done = 0;
  speaksNext.lastIndex = 0;
  for (let match = speaksNext.exec(text); match !== null; match = speaksNext.exec(text)) {
    const start = startOf(text, match.index);
    const end = endOf(text, match.index);
    speaksNext.lastIndex = end + 1;
    if (!speaks.test(text.slice(start, end))) continue;
    const from = Math.max(done, start === 0 ? 0 : startOf(text, start - 1));
    parts.push(text.slice(done, from).replaceAll(/[^\n]+/gu, ''), text.slice(from, end));
    done = end;
  }
  return parts.join('').trimEnd();
}

const speaksNext = new RegExp(speaks.source, 'gu');

function startOf(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function endOf(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** A host may be written as the service is, or with other marks between the words. */
export function hostOf({ name, path }: Service): string {
  const names = [...new Set([name, basename(path).toLowerCase()])];
  return `(?:${names.map((one) => one.split(/[^a-z0-9]+/u).join('[-_.]?')).join('|')})`;
}

/** `http://cart:7070`, `cart.shop.svc:7070`, `http://${CART_HOST}:7070`, `http://{cart}:7070`. */
export function addressed(service: Service): RegExp[] {
  const host = hostOf(service);
  const plain = String.raw`${host}(?:\.[a-z][\w-]{0,40}){0,5}`;
  const filled = String.raw`\$?[{(]${host}(?:[-_]?(?:service|svc))?(?:[-_]?(?:host|hostname|name))?[})]`;
  return [
    new RegExp(String.raw`(?<![\w.$/-]|image: ?)(?:https?://)?(?:${plain}|${filled}):(\d{4,5})\b`, 'iu'),
  ];
}

/** `dial("cart", 7070)`, `{"cart", 7070}`. */
export function paired(service: Service): RegExp {
  return new RegExp(String.raw`["']${hostOf(service)}["']\s?,\s?["']?(\d{4,5})\b`, 'u');
}

/** How variables begin that speak of a service. */
export function variableOf({ name }: Service): string | undefined {
  const plain = name
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/gu, '_')
    .replace(/_?(?:SERVICE|SVC|SERVER|APP)$/u, '');
  if (plain === '') return undefined;
  const given = String.raw`(?<![A-Z0-9_])(?:DEFAULT_|VITE_|(?:REACT|VUE)_APP_|(?:NEXT|NUXT)_PUBLIC_)?`;
  return String.raw`${given}${plain}(?:_?(?:SERVICE|SVC|SERVER|APP|API))?_(?:SERVICE_|BASE_|API_)?`;
}

/** `CART_SERVICE_PORT=7070`, and the number before its variable. */
export function portVariables(service: Service): RegExp[] {
  const own = variableOf(service);
  if (own === undefined) return [];
  return [
    new RegExp(String.raw`${own}PORT\b.{0,60}?(?<![\w.])(\d{4,5})\b`, 'u'),
    new RegExp(String.raw`(?<![\w.])["'](\d{4,5})["'].{0,60}?${own}PORT\b`, 'u'),
  ];
}
