import { claimsOf, type Meaning } from './match.ts';
import type { Reader } from './wish.ts';

const size = String.raw`(\d{1,6}(?:\.\d{1,3})?)\s*(Mi|Gi|MiB|GiB|MB|GB|M|G|兆)(?![A-Za-z])`;
const memory = new RegExp(
  String.raw`${size}\s*(?:of\s+)?(?:memory|ram|内存)|(?:memory|ram|内存)\s*(?:of|is|为|是|[:：=])?\s*${size}`,
  'giu',
);
const limit = new RegExp(
  String.raw`(?:memory\s+limit|limit\s+(?:the\s+)?memory|内存上限|内存限制)\s*(?:of|to|is|为|是|[:：=])?\s*${size}`,
  'giu',
);
const cores =
  /(\d{1,3}(?:\.\d{1,3})?|half an?|one|two|four|半个?|[一两二四])\s*(?:cpus?|v?cores?|vcpus?|核)(?![A-Za-z])/giu;
const cpu =
  /(?:cpu)\s*(?:request)?\s*(?:of|is|为|是|[:：=])?\s*(\d{1,5}m?)\b|\b(\d{1,5}m)\s*(?:of\s+)?cpu\b/giu;
const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  four: 4,
  半: 0.5,
  半个: 0.5,
  一: 1,
  两: 2,
  二: 2,
  四: 4,
};

export const resources: Reader = {
  id: 'resources',
  read: (text) => [
    ...claimsOf(text, { en: 'Memory limit', zh: '内存上限' }, [limit, meanLimit]),
    ...claimsOf(text, { en: 'Memory', zh: '内存' }, [memory, meanMemory]),
    ...claimsOf(text, { en: 'CPU', zh: 'CPU' }, [cores, meanCores], [cpu, meanCpu]),
  ],
};

/** Memory that is asked for is both request and limit: the pod can count on it and cannot take more. */
function meanMemory([before = '', beforeUnit = '', after = '', afterUnit = '']: readonly string[]):
  | Meaning
  | undefined {
  const memory = quantity(before === '' ? after : before, before === '' ? afterUnit : beforeUnit);
  return { wish: { memory, memoryLimit: memory }, value: memory };
}

function meanLimit([amount = '', unit = '']: readonly string[]): Meaning {
  const memoryLimit = quantity(amount, unit);
  return { wish: { memoryLimit }, value: memoryLimit };
}

/** People say MB and mean what Kubernetes calls Mi. */
function quantity(amount: string, unit: string): string {
  const isGiga = /^g/iu.test(unit);
  const number = Number(amount);
  return Number.isInteger(number)
    ? `${number}${isGiga ? 'Gi' : 'Mi'}`
    : `${Math.round(number * (isGiga ? 1024 : 1))}Mi`;
}

function meanCores([text = '']: readonly string[]): Meaning {
  const word = text.toLowerCase();
  const number = word.startsWith('half') ? 0.5 : (words[word] ?? Number(text));
  const value = Number.isInteger(number) ? String(number) : `${Math.round(number * 1000)}m`;
  return { wish: { cpu: value }, value };
}

function meanCpu([after = '', before = '']: readonly string[]): Meaning {
  const value = after === '' ? before : after;
  return { wish: { cpu: value }, value };
}
