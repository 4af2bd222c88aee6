import { backingKind, playerOf } from '../../../facts/declared/backing.ts';
import { publicImage } from '../../public-images.ts';
import { nameFor } from '../convert/names.ts';
import type { Service } from '../model/model.ts';

/** What is known of what people want of a compose file beside the services of a repository. */
export type Stance = {
  /** What they want to run stands elsewhere: the file only tells of it. */
  readonly isEvidence: boolean;
  /** Names of what was generated before; undefined where nothing of the repository was. */
  readonly stands: ReadonlySet<string> | undefined;
  /** Services, and programs, that nobody wants here. */
  readonly refused: ReadonlySet<string>;
  /** Programs that the words have made beside the code, under names of their own. */
  readonly wanted: ReadonlySet<string>;
  /** Programs that run elsewhere, by the words. */
  readonly there: ReadonlySet<string>;
};

export function programOf({ image = '' }: Service): string | undefined {
  const kind = playerOf(image) ?? backingKind(image);
  return kind === undefined ? undefined : (publicImage(kind)?.app ?? kind);
}

/** What it is, and what it is spoken to as: Valkey stands where Redis is asked for. */
function isAmong(service: Service, programs: ReadonlySet<string>): boolean {
  const kind = backingKind(service.image ?? '');
  const spoken = kind === undefined ? undefined : (publicImage(kind)?.app ?? kind);
  return [programOf(service), spoken].some((one) => one !== undefined && programs.has(one));
}

/** The words have spoken: nobody has to be told that it was not made. */
export function isSpokenOf(service: Service, stance: Stance): boolean {
  if (stance.refused.has(service.name) || isWanted(service, stance)) return true;
  return isAmong(service, stance.refused) || isAmong(service, stance.there);
}

/** The words make it themselves, unless what was made of the file stands. */
export function isWanted(service: Service, { wanted, stands }: Stance): boolean {
  return isAmong(service, wanted) && stands?.has(nameFor(service.name)) !== true;
}
