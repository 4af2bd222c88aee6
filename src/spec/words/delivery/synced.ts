import type { Environment, Sync } from '../../../config/delivery.ts';
import { overLines } from '../../../kernel/over-lines.ts';

const begin = String.raw`(?:(?:is|are|be|should be|with|only|but|it|enable|enabled|turn on|has|uses?|开启|启用|需要|只|仅)\s?)*`;
const automatic = new RegExp(
  overLines`
    ^${begin}(?:
      auto(?:mat(?:ic|ed)(?:ally)?)?[\s-]?(?:sync(?:s|ed|ing|hroni[sz]ation)?|deploy(?:s|ed|ment)?|roll(?:ed|s)?[\s-]?out)?|
      (?:sync(?:s|ed|ing)?|deploy(?:s|ed)?)\s(?:automatically|by itself|on its own)|自动(?:同步|部署|发布)?
    )(?:\s?(?:only|on|enabled))?$
  `,
  'iu',
);
const manual = new RegExp(
  overLines`
    ^${begin}(?:
      manual(?:ly)?(?:[\s-](?:sync(?:s|ed|ing)?|approvals?|promot(?:ion|ed)|deploy(?:s|ed|ment)?|only))?|
      (?:sync(?:s|ed|ing)?|deploy(?:s|ed)?|promoted|approved|released)\s(?:manually|by\s(?:hand|us|people|a human))|
      (?:no|not|never|without)\s(?:auto(?:matic(?:ally)?)?[\s-]?sync(?:ed)?|synced automatically)|
      by hand|手动(?:同步|部署|发布|审批)?|(?:不|不要|不用)自动(?:同步|部署|发布)?
    )$
  `,
  'iu',
);

/** What is said of one environment, where that is only how it is brought up to date. */
export function syncSaid(said: string): Sync | undefined {
  if (said.length > 80 || said === '') return undefined;
  if (manual.test(said)) return 'manual';
  return automatic.test(said) ? 'automatic' : undefined;
}

/** Whoever names the one that follows by itself means that the others do not. */
export function withOthers(places: readonly Environment[]): readonly Environment[] {
  const isNamed = places.some(({ sync }) => sync === 'automatic');
  return isNamed ? places.map((one) => ({ sync: 'manual', ...one })) : places;
}
