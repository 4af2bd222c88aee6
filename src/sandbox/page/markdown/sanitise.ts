import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html';

/** Keeps what GitHub keeps: the words and their structure, nothing that acts, loads or styles. */
export function sanitise(markup: string): string {
  return sanitizeHtml(markup, options);
}

const tags =
  'h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p ol ul table thead tbody tfoot blockquote dl dt dd kbd q samp var hr ruby rt rp li tr td th s strike summary details caption figure figcaption abbr bdo cite dfn mark small span time wbr';

const options: IOptions = {
  allowedTags: tags.split(' '),
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'iframe',
    'svg',
    'math',
    'template',
    'title',
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    details: ['open'],
    ol: ['start'],
    time: ['datetime'],
    '*': ['align', 'colspan', 'rowspan', 'dir', 'lang', 'title'],
  },
  allowedClasses: {
    a: ['issue-link', 'commit-link'],
    span: ['user-mention'],
    ul: ['contains-task-list'],
    ol: ['contains-task-list'],
    li: ['task-list-item'],
    code: ['language-*'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: { a: outward, img: local },
};

function outward(tagName: string, attribs: Attributes): Tag {
  return { tagName, attribs: { ...attribs, rel: 'nofollow noopener noreferrer' } };
}

/** Nothing is loaded from another machine: a picture that lies elsewhere is shown as a link to it. */
function local(tagName: string, attribs: Attributes): Tag {
  const source = attribs['src'] ?? '';
  if (!/^https?:/iu.test(source)) return { tagName, attribs };
  const text = attribs['alt'] === undefined || attribs['alt'] === '' ? source : attribs['alt'];
  return { tagName: 'a', attribs: { href: source, rel: 'nofollow noopener noreferrer' }, text };
}
