import { environmentNames } from './environment-sayings.ts';

const { pattern: place } = environmentNames;
const secured = new RegExp(
  String.raw`(?<=(?:\s(?:in|on|for)\s(?:the\s)?${place}|${place}\s(?:is\s)?(?:at|on|under)\s[a-z0-9.-]{4,80})(?:\s(?:environment|env|cluster))?)(?:,?\s(?:and\s)?(?:both\s)?with\s|,\s(?:and\s)?)(?=(?:tls|https|ssl|certificates?|an?\scertificate)(?![\w-]))`,
  'giu',
);

/** `a.example.com in production and b.example.com in staging with TLS`: that is said of both. */
export function certificatesApart(words: string): string {
  return words.replaceAll(secured, '. ');
}
