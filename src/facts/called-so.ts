import { basename } from '../kernel/paths.ts';
import { objectName } from '../kernel/object-name.ts';
import { textsOf } from './addresses.ts';
import { folderOf } from './declared/place.ts';
import type { Service } from './facts.ts';
import { grep, type Hit, type SourceFile } from './source.ts';
import type { Snapshot } from './snapshot.ts';
import { isUnder } from './tree.ts';

/** A package may be called otherwise than the host by which the programs beside it call it: then it is its folder that they name. */
export function withCalledNames(services: readonly Service[], snapshot: Snapshot): readonly Service[] {
  if (!services.some((service) => folderName(service) !== undefined)) return services;
  const texts = textsOf(snapshot);
  return services.map((service) => {
    const name = folderName(service);
    const isTaken = services.some(
      (one) => one !== service && (one.name === name || folderName(one) === name),
    );
    if (name === undefined || isTaken) return service;
    const isCalled = (host: string): boolean =>
      callsOf(host, texts).some(({ path }) => !isUnder(path, folderOf(service.path)));
    return isCalled(name) && !isCalled(service.name) ? { ...service, name } : service;
  });
}

function folderName({ path, name, kind }: Service): string | undefined {
  const folder = objectName(basename(path));
  const isOther = path !== '.' && folder !== '' && folder !== name && kind === 'web';
  return isOther ? folder : undefined;
}

function callsOf(host: string, files: readonly SourceFile[]): readonly Hit[] {
  const called = String.raw`(?:https?://|["'\x60\s=])${host}:\d{4,5}(?!\d)|https?://${host}(?=[/"'%\x60])`;
  return grep(files, new RegExp(called, 'u'));
}
