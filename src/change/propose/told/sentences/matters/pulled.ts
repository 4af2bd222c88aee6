import { matter, piece, type Told } from '../sentence.ts';

/** An image that others build: `the image is built elsewhere: registry.example.com/shop/web:2.3.1`. */
export const pulled = matter(
  'image|built|build',
  [
    String.raw`(?<image>(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}(?::\d{2,5})?(?:/[a-z0-9._-]{1,80}){1,5}(?::[\w.-]{1,80}(?<!\.)|@sha256:[0-9a-f]{64})(?![\w/]))`,
    String.raw`(?<secret>(?<=(?<![\w-])secret(?:\s(?:called|named))?[\s:]{1,2}["'\x60]?)[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\w-])|(?<=["'\x60])[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?=["'\x60]\ssecret))`,
    piece('secret_', '(?:pull )?secrets?'),
    piece(
      'built',
      'images?|container|built|builds?|pushed|published|made|elsewhere|outside|separately|by ci|by our ci|by the pipeline|pipeline|ci|existing|ready|available|comes?|pull(?:ed|s)?|use|uses|using|run|runs|running|take|registry|private|credentials',
    ),
  ],
  (told: Told) => {
    const [image, secret] = [told.one('image'), told.one('secret')];
    if (image === undefined || told.has('who') || told.has('secret_') !== (secret !== undefined))
      return undefined;
    return secret === undefined
      ? `Use the image ${image}`
      : `Use the image ${image}, imagePullSecret ${secret}`;
  },
);
