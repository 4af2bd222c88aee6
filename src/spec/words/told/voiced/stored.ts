import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const starts = String.raw`(?<=^\s?|[.;\n]\s|(?:please|also)\s)`;
const asked = String.raw`(?:(?:i|we)\s(?:want|need|would\slike)|i'd\slike|we'd\slike|give\sus|create|make|add|set\sup|provide)`;
const size = String.raw`(\d{1,6}\s?(?:[KMGT]i?B?|gigs?|gigabytes?|terabytes?))`;
const named = String.raw`(?:,?\s(?:called|named)\s["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?)?`;

function amount(said: string): string {
  return said
    .replace(/\s?(?:gigs?|gigabytes?)$/iu, 'Gi')
    .replace(/\s?terabytes?$/iu, 'Ti')
    .replace(
      /^(\d+)\s?([KMGT])i?B?$/iu,
      (_, number_: string, unit: string) => `${number_}${unit.toUpperCase()}i`,
    );
}

/** The disks of the clouds, by what people call them. */
const disks: readonly (readonly [cloud: RegExp, provisioner: string, fast: string, plain: string])[] = [
  [/gke|gcp|google/iu, 'pd.csi.storage.gke.io', 'pd-ssd', 'pd-standard'],
  [/eks|aws|amazon/iu, 'ebs.csi.aws.com', 'gp3', 'gp3'],
  [/aks|azure/iu, 'disk.csi.azure.com', 'Premium_LRS', 'StandardSSD_LRS'],
];

function classFor(...[said = '', name = '', kind = '', cloud = '']: readonly (string | undefined)[]): string {
  const found = disks.find(([pattern]) => pattern.test(cloud));
  if (found === undefined) return said;
  const [, provisioner, fast, plain] = found;
  const key = provisioner.includes('azure') ? 'skuName' : 'type';
  return `A StorageClass ${name} with provisioner ${provisioner}, parameter ${key}=${/ssd|fast|premium/iu.test(kind) ? fast : plain}`;
}

/** Disks and what they hold, as people ask for them. */
export const storedVoiced: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        ${starts}(?:${asked}\s)?(?:an?\s)?storage\s?class\s(?:called\s|named\s)?["'\x60]?([a-z0-9][a-z0-9-]{0,60})["'\x60]?\s(?:for|of|with|on)\s(?:the\s)?(fast\sssds?|ssds?|hdds?|standard\sdisks?|premium\sdisks?|disks?)\s
        (?:on|in|for|of)\s(gke|gcp|google(?:\scloud)?|eks|aws|amazon|aks|azure)(?!\w)
      `,
    ),
    classFor,
  ],
  [
    /(?<![\w-])(?:allow(?:s|ing)? (?:it |them |volumes |claims )?(?:to )?(?:grow(?:ing)?|expand(?:ing)?|be (?:expanded|enlarged|resized)|resiz(?:e|ing)))(?![\w-])/giu,
    'allow volume expansion',
    (words) => /storage ?class/iu.test(words),
  ],
  [
    anyCase(
      overLines`
        ${starts}${asked}\s(?:an?\s)?${size}\s(?:shared\s)?(?:volume|disk|storage|claim)\s(?:that|which)\s(?:many|several|multiple|all)\s(?:of\s(?:the|our)\s)?pods\s(?:can|may|should)\s
        (?:write\s(?:to|on)|use|share|read\sand\swrite|read\sfrom\sand\swrite\sto)(?:\sat\s(?:once|the\ssame\stime))?${named}(?=[,.;\s]|$)
      `,
    ),
    (...[, size_ = '', name]) =>
      `A PersistentVolumeClaim ${name ?? 'shared'} of ${amount(size_)} with ReadWriteMany`,
  ],
  [
    anyCase(
      overLines`
        (?:put|give|mount|attach|add)\s(?:an?\s)?${size}\s(?:in-)?memory[-\s]?(?:backed|based)?\s(?:tmp|temp|temporary|scratch|empty)\s?(?:folder|directory|dir|volume|space)?\s(?:at|under|in|on)\s
        ["'\x60]?(\/[\w./-]{1,60})["'\x60]?\s(?:in|into|of|to|inside)\s
      `,
    ),
    (...[, size_ = '', at = '']) =>
      `an emptyDir with medium Memory and size limit ${amount(size_)} mounted at ${at} in `,
  ],
  [
    anyCase(
      overLines`
        writes\s(?:a\slot\s|heavily\s|much\s)?(?:to|into|under)\s["'\x60]?(\/[\w./-]{1,60})["'\x60]?(?:\s(?:a\slot|heavily|often|much))?(?:,|\sand|,\sso)\s(?:please\s)?(?:give\sit|needs|it\sneeds|wants)\s
        (?:about\s|up\sto\s)?${size}\s(?:of\s)?(?:scratch|temp(?:orary)?|throw-?away|ephemeral)(?:\s(?:space|storage|disk|room))?(?![\w-])
      `,
    ),
    (...[, at = '', size_ = '']) => `has an emptyDir with size limit ${amount(size_)} mounted at ${at}`,
  ],
];
