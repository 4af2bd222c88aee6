import { below, sampleFolderOf } from '../facts/samples.ts';
import type { Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { join } from '../kernel/paths.ts';
import type { Note } from './note.ts';
import type { BuildPlan, ImageWish, Language } from './plan.ts';

type Asked = { readonly service: Service; readonly snapshot: Snapshot; readonly wish: ImageWish };

/** A service among samples was read from their folder alone, and so its image is planned from there. */
export function planOf(language: Language, { service, snapshot, wish }: Asked): BuildPlan | Note {
  const folder = sampleFolderOf(service.path);
  if (folder === undefined) return language.plan(service, snapshot, wish);
  const path = service.path === folder ? '.' : service.path.slice(folder.length + 1);
  const own = { ...service, path, evidence: service.evidence.map((one) => lowered(one, folder)) };
  return raised(language.plan(own, below(folder, snapshot), wish), folder);
}

function lowered<T extends { readonly path: string }>(one: T, folder: string): T {
  return one.path.startsWith(`${folder}/`) ? { ...one, path: one.path.slice(folder.length + 1) } : one;
}

function raised(plan: BuildPlan | Note, folder: string): BuildPlan | Note {
  if (!('dockerfile' in plan)) return raisedNote(plan, folder);
  return {
    ...plan,
    context: join(folder, plan.context),
    files: plan.files.map((file) => ({ ...file, path: join(folder, file.path) })),
    notes: plan.notes.map((note) => raisedNote(note, folder)),
  };
}

function raisedNote(note: Note, folder: string): Note {
  return note.path === undefined ? note : { ...note, path: join(folder, note.path) };
}
