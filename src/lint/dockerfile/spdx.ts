/** Reads `MIT OR (Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0)`. */
export function isSpdx(text: string): boolean {
  const tokens = text.match(/[()]|[^\s()]+/gu) ?? [];
  return readOr(tokens, 0) === tokens.length && tokens.length > 0;
}

/** Each reader answers with the place behind what it read, or -1. */
function readOr(tokens: readonly string[], from: number): number {
  let at = readTerm(tokens, from);
  while (at !== -1 && (tokens[at] === 'OR' || tokens[at] === 'AND')) at = readTerm(tokens, at + 1);
  return at;
}

function readTerm(tokens: readonly string[], from: number): number {
  const token = tokens[from] ?? '';
  if (token === '(' && from < 100) {
    const end = readOr(tokens, from + 1);
    return end !== -1 && tokens[end] === ')' ? end + 1 : -1;
  }
  if (!isLicense(token)) return -1;
  if (tokens[from + 1] !== 'WITH') return from + 1;
  return /-exception/iu.test(tokens[from + 2] ?? '') ? from + 3 : -1;
}

function isLicense(token: string): boolean {
  return (
    licenses.has(token.replace(/\+$/u, '')) || /^(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$/u.test(token)
  );
}

/** The licences of the SPDX list that software is published under; the list has many more for texts and fonts. */
const licenses = new Set(
  `0BSD AAL AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 AGPL-1.0-only AGPL-1.0-or-later AGPL-3.0 AGPL-3.0-only
  AGPL-3.0-or-later APL-1.0 APSL-1.0 APSL-1.1 APSL-1.2 APSL-2.0 Apache-1.0 Apache-1.1 Apache-2.0 Artistic-1.0
  Artistic-1.0-Perl Artistic-1.0-cl8 Artistic-2.0 BSD-1-Clause BSD-2-Clause BSD-2-Clause-Patent BSD-2-Clause-Views
  BSD-3-Clause BSD-3-Clause-Attribution BSD-3-Clause-Clear BSD-3-Clause-LBNL BSD-4-Clause BSD-4-Clause-UC
  BSD-Source-Code BSL-1.0 BUSL-1.1 Beerware BlueOak-1.0.0 BitTorrent-1.1 Bzip-2-1.0.6 bzip2-1.0.6 CAL-1.0 CATOSL-1.1
  CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-3.0 CC-BY-4.0 CC-BY-NC-4.0 CC-BY-NC-SA-4.0 CC-BY-ND-4.0 CC-BY-SA-3.0
  CC-BY-SA-4.0 CC0-1.0 CDDL-1.0 CDDL-1.1 CECILL-2.0 CECILL-2.1 CECILL-B CECILL-C CNRI-Python CPAL-1.0 CPL-1.0
  CUA-OPL-1.0 ClArtistic Condor-1.1 curl ECL-1.0 ECL-2.0 EFL-1.0 EFL-2.0 EPL-1.0 EPL-2.0 EUDatagrid EUPL-1.0 EUPL-1.1
  EUPL-1.2 Elastic-2.0 Entessa FSFAP FSFUL FSFULLR FTL Fair Frameworx-1.0 FreeImage GFDL-1.1-only GFDL-1.1-or-later
  GFDL-1.2-only GFDL-1.2-or-later GFDL-1.3-only GFDL-1.3-or-later GPL-1.0 GPL-1.0-only GPL-1.0-or-later GPL-2.0
  GPL-2.0-only GPL-2.0-or-later GPL-3.0 GPL-3.0-only GPL-3.0-or-later HPND ICU IJG IPA IPL-1.0 ISC ImageMagick
  Imlib2 Intel JSON LGPL-2.0 LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1 LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0
  LGPL-3.0-only LGPL-3.0-or-later LGPLLR LPL-1.0 LPL-1.02 LPPL-1.0 LPPL-1.1 LPPL-1.2 LPPL-1.3a LPPL-1.3c Libpng
  libpng-2.0 LiLiQ-P-1.1 LiLiQ-R-1.1 MIT MIT-0 MIT-Modern-Variant MIT-feh MITNFA MPL-1.0 MPL-1.1 MPL-2.0
  MPL-2.0-no-copyleft-exception MS-PL MS-RL MirOS Motosoto MulanPSL-1.0 MulanPSL-2.0 Multics NASA-1.3 NBPL-1.0 NCSA
  NGPL NLPL NOSL NPL-1.0 NPL-1.1 NPOSL-3.0 NTP Naumen Net-SNMP Nokia ODC-By-1.0 ODbL-1.0 OFL-1.0 OFL-1.1 OGTSL
  OLDAP-2.8 OSET-PL-2.1 OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1 OSL-3.0 OpenSSL PHP-3.0 PHP-3.01 PSF-2.0 Parity-7.0.0
  PolyForm-Noncommercial-1.0.0 PolyForm-Small-Business-1.0.0 PostgreSQL Python-2.0 QPL-1.0 RPL-1.1 RPL-1.5 RPSL-1.0
  RSCPL Ruby SGI-B-2.0 SISSL SMLNJ SPL-1.0 SSPL-1.0 Sendmail SimPL-2.0 Sleepycat TCL TMate TORQUE-1.1 UCL-1.0
  UPL-1.0 Unicode-DFS-2015 Unicode-DFS-2016 Unicode-3.0 Unlicense VSL-1.0 Vim W3C W3C-19980720 WTFPL Watcom-1.0 X11
  XFree86-1.1 Xnet ZPL-1.1 ZPL-2.0 ZPL-2.1 Zend-2.0 Zimbra-1.3 Zlib blessing libtiff zlib-acknowledgement`.split(
    /\s+/u,
  ),
);
