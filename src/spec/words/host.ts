import { claimsOf, type Meaning } from './match.ts';
import type { Reader } from './wish.ts';

const domain = String.raw`((?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){1,5}[a-z]{2,24})`;
const lead = String.raw`(?:host(?:name)?|domain|url|ingress|reachable|available|served?|expos(?:e|ed))`;
const english = new RegExp(
  String.raw`\b(?:${lead}\s*(?:name)?\s*[:=]?\s*)(?:(?:at|on|for|as|is|via|under|it|the)\s+){0,3}(?:https?:\/\/)?${domain}\b`,
  'giu',
);
const bare = new RegExp(String.raw`\b(?:at|on|under)\s+(?:https?:\/\/)?${domain}(?![\w/.-])`, 'giu');
const chinese = new RegExp(
  String.raw`(?:域名|主机名|网址|地址)\s*(?:为|是|用|使用|[:：=])?\s*(?:https?:\/\/)?${domain}`,
  'giu',
);

export const host: Reader = {
  id: 'host',
  read: (words) =>
    claimsOf(words, { en: 'Host', zh: '域名' }, [english, mean], [chinese, mean], [bare, mean]),
};

function mean([text = '']: readonly string[]): Meaning | undefined {
  const host = text.toLowerCase();
  return /\.(?:js|py|ts|json|ya?ml|md|io\/)$/u.test(host) ? undefined : { wish: { host }, value: host };
}
