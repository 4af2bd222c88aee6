import { identity } from '../../lint/diff/pairs.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import type { Rendered } from './unit.ts';

type Ends = { readonly before: readonly Rendered[]; readonly after: readonly Rendered[] };

/**
 * An object that leaves one build or file while another begins to have it is the same object to the cluster. Builds
 * between which objects move are therefore compared as one, unless both have an object of one name: overlays of two
 * environments stay two.
 */
export function together(before: readonly Rendered[], after: readonly Rendered[]): Ends {
  const [was, is] = [holdersOf(before), holdersOf(after)];
  const unions = new Unions([was, is]);
  for (const [id, now] of is) {
    const then = was.get(id) ?? new Set();
    const [left, ...otherLeft] = [...then].filter((group) => !now.has(group));
    const [made, ...otherMade] = [...now].filter((group) => !then.has(group));
    if (left === undefined || made === undefined || otherLeft.length + otherMade.length > 0) continue;
    unions.join(left, made);
  }
  return {
    before: before.map((one) => unions.regrouped(one)),
    after: after.map((one) => unions.regrouped(one)),
  };
}

/** By object, the groups that have it. */
type Holders = ReadonlyMap<string, ReadonlySet<string>>;

function holdersOf(states: readonly Rendered[]): Holders {
  const holders = new Map<string, Set<string>>();
  for (const { group, text } of states) {
    for (const id of resourcesOf(text).resources.map(identity))
      holders.set(id, (holders.get(id) ?? new Set()).add(group));
  }
  return holders;
}

/** Groups that are one, each with what all of them have at either end. */
class Unions {
  private readonly union = new Map<string, string>();
  private readonly members = new Map<string, readonly string[]>();
  private readonly objects: readonly ReadonlyMap<string, ReadonlySet<string>>[];

  constructor(ends: readonly Holders[]) {
    this.objects = ends.map(byGroup);
  }

  join(a: string, b: string): void {
    const [one, other] = [this.membersOf(a), this.membersOf(b)];
    if (one === other || this.haveTwins(one, other)) return;
    const all = [...one, ...other];
    for (const group of all) {
      this.members.set(group, all);
      this.union.set(group, b);
    }
  }

  regrouped(rendered: Rendered): Rendered {
    const group = this.union.get(rendered.group);
    if (group === undefined || group === rendered.group) return rendered;
    return { ...rendered, group, folder: rendered.folder ?? rendered.group };
  }

  private membersOf(group: string): readonly string[] {
    return this.members.get(group) ?? [group];
  }

  private haveTwins(one: readonly string[], other: readonly string[]): boolean {
    return this.objects.some((objects) => {
      const known = new Set(one.flatMap((group) => [...(objects.get(group) ?? [])]));
      return other.some((group) => [...(objects.get(group) ?? [])].some((id) => known.has(id)));
    });
  }
}

function byGroup(holders: Holders): ReadonlyMap<string, ReadonlySet<string>> {
  const objects = new Map<string, Set<string>>();
  for (const [id, groups] of holders)
    for (const group of groups) objects.set(group, (objects.get(group) ?? new Set()).add(id));
  return objects;
}
