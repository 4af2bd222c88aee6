import { basename } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import type { Service } from '../../facts/facts.ts';
import { servers } from '../common/written.ts';
import type { Runtime } from '../../spec/plan.ts';
import { dependsOn } from './frameworks.ts';
import type { Member } from './member.ts';

const receivers = [
  'multer',
  'formidable',
  'busboy',
  'connect-busboy',
  'express-fileupload',
  '@fastify/multipart',
  '@koa/multer',
  'koa-body',
];
/** What is received goes on from here. */
const elsewhere = [
  '@aws-sdk/client-s3',
  'aws-sdk',
  'multer-s3',
  'cloudinary',
  'minio',
  '@google-cloud/storage',
  '@azure/storage-blob',
];
const shown =
  /(?:\bstatic\(|\bserveStatic\(|\bsendFile\(|\.download\(|\bcreateReadStream\(|\broot:|\brootPath:)(.{1,120})/u;

/** Folders of files that people send, and that the program shows again: they must be there when the pod is gone. */
export function uploadsIn(folders: readonly string[], { pkg, files }: Member): string[] {
  const receives =
    receivers.some((name) => dependsOn(pkg, name)) || dependsOn(pkg, '@nestjs/platform-express');
  if (!receives || elsewhere.some((name) => dependsOn(pkg, name))) return [];
  const places = grep(files, shown).map(({ groups }) => (groups[0] ?? '').toLowerCase());
  return folders.filter((folder) => {
    const name = basename(folder).toLowerCase();
    const isPassing = /^te?mp|cache|^\./u.test(name);
    return !isPassing && isSent.test(name) && places.some((place) => place.includes(name.replace(/s$/u, '')));
  });
}

/** The same of frameworks that receive files themselves, as long as no package of theirs sends them elsewhere. */
export function storedIn(
  folders: readonly string[],
  { pkg, framework }: Member,
  { needs }: Service,
): string[] {
  if (framework?.name !== 'strapi' && framework?.name !== 'directus') return [];
  const isSentOn = Object.keys(pkg.dependencies).some((name) =>
    /provider-upload-|storage-driver-/u.test(name),
  );
  const hasServer = needs.some(({ kind, required }) => required && servers.test(kind));
  return folders.filter((one) =>
    one.endsWith('/uploads') ? !isSentOn : one.endsWith('/.tmp') && !hasServer,
  );
}

const isSent = /upload|media|files|images|avatars?|photos|pictures|attachments|documents/u;

export function withUploads(
  own: Pick<Runtime, 'kept' | 'links' | 'logs'>,
  uploads: readonly string[],
): Pick<Runtime, 'kept' | 'links' | 'logs'> {
  return uploads.length === 0 ? own : { ...own, kept: [...new Set([...(own.kept ?? []), ...uploads])] };
}
