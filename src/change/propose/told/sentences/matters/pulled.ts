import { han, matter, piece, type Told } from '../sentence.ts';

/** An image that others build: `the image is built elsewhere: registry.example.com/shop/web:2.3.1`. */
export const pulled = matter(
  'image|built|build|镜像',
  [
    String.raw`(?<image>(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}(?::\d{2,5})?(?:/[a-z0-9._-]{1,80}){1,5}(?::[\w.-]{1,80}(?<!\.)|@sha256:[0-9a-f]{64})(?![\w/]))`,
    String.raw`(?<secret>(?<=(?<![\w-])secret(?:\s(?:called|named))?[\s:]{1,2}["'\x60]?)[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\w-])|(?<=["'\x60])[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?=["'\x60]\ssecret)|[a-z0-9]+(?:-[a-z0-9]+)+(?=\s?(?:这个|的)?\s?secret))`,
    piece('secret_', '(?:pull )?secrets?'),
    piece('pull', 'registry|pull(?:s|ed|ing)?'),
    piece(
      'built',
      'images?|container|built|builds?|pushed|published|made|elsewhere|outside|separately|by ci|by our ci|by the pipeline|pipeline|ci|existing|ready|available|comes?|use|uses|using|run|runs|running|take|private|credentials?|needs?|login|stored|kept',
    ),
    han('pull', '拉取?|下载|仓库'),
    han('built', '镜像|私有|凭据|凭证|账号|登录|使用|这个'),
  ],
  (told: Told) => {
    const [image, secret] = [told.one('image'), told.one('secret')];
    if (image === undefined)
      return secret !== undefined && told.has('pull') ? `imagePullSecret ${secret}` : undefined;
    if (told.has('who') || told.has('secret_') !== (secret !== undefined)) return undefined;
    return secret === undefined
      ? `Use the image ${image}`
      : `Use the image ${image}, imagePullSecret ${secret}`;
  },
);
