import type { Filling } from '../../render/template.ts';
import { folded } from './delivery-words.ts';
import { fleetOf } from './fleet.ts';
import type { Story } from './story.ts';

const unread = {
  en: 'This repository is not written to from here.',
  zh: '此处不会写入该仓库。',
};

/** The files themselves, where no pull request can be opened for them. */
export function sayElsewhere({ drawing, order, shipping }: Story): Filling | undefined {
  const fleet = fleetOf(order);
  if (drawing.elsewhere.length === 0 || fleet?.snapshot !== undefined) return undefined;
  const blocks = drawing.elsewhere.flatMap(({ path, text }) => folded(path, text, 'yaml'));
  return {
    repository: shipping.policy.repository ?? '',
    why: (fleet?.why ?? unread)[order.request.language],
    blocks: { lines: blocks },
  };
}
