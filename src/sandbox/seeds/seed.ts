import type { World } from '../world/world.ts';
import { demonstration } from './demonstration.ts';

/** What an empty world starts with. */
export type Seeding = 'demonstration' | 'nothing' | ((world: World) => Promise<void>);

export async function seedWorld(world: World, seeding: Seeding): Promise<void> {
  if (world.tables.repositories.size() > 0 || seeding === 'nothing') return;
  await (seeding === 'demonstration' ? demonstration(world) : seeding(world));
}
