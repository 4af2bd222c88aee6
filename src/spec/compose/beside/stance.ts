import { backingKind, playerOf } from '../../../facts/declared/backing.ts';
import { publicImage } from '../../public-images.ts';
import type { Service } from '../model/model.ts';

/** What is known of what people want of a compose file beside the services of a repository. */
export type Stance = {
  /** What they want to run stands elsewhere: the file only tells of it. */
  readonly isEvidence: boolean;
  /** Names of what was generated before; undefined where nothing of the repository was. */
  readonly stands: ReadonlySet<string> | undefined;
  /** Services, and programs, that nobody wants here. */
  readonly refused: ReadonlySet<string>;
  /** Programs of which the words say themselves how they are to stand, or where. */
  readonly spoken: ReadonlySet<string>;
};

export function programOf({ image = '' }: Service): string | undefined {
  const kind = playerOf(image) ?? backingKind(image);
  return kind === undefined ? undefined : (publicImage(kind)?.app ?? kind);
}

/** The words have spoken: nobody has to be told that it was not made. */
export function isSpokenOf(service: Service, { refused, spoken }: Stance): boolean {
  const program = programOf(service);
  if (refused.has(service.name)) return true;
  return program !== undefined && (refused.has(program) || spoken.has(program));
}
