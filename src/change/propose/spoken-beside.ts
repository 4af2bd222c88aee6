import type { Service } from '../../facts/facts.ts';
import type { Profile } from '../../spec/spec.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { besideOf, besidePlainly, type Beside } from './beside.ts';
import type { Catalogues } from './change-set.ts';
import type { Order } from './order.ts';
import type { Scope } from './scope.ts';
import { withStoodBeside } from './stood-beside.ts';

type Ground = {
  readonly order: Order;
  readonly catalogues: Catalogues;
  readonly profile: Profile;
  readonly called: readonly Called[];
};

/** What stands beside what runs, by the words and by what was wished before. */
export function spokenBeside(
  { order, catalogues, profile, called }: Ground,
  meant: Pick<Scope, 'rest' | 'refused'>,
  services: readonly Service[],
): Beside | undefined {
  const language = { ...catalogues, called };
  return profile === 'minimal'
    ? besidePlainly(meant, language)
    : withStoodBeside(besideOf(meant, services, language), meant, order.snapshot);
}
