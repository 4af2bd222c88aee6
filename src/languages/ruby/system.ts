import { debianFor, mysqlClient, postgresClient, type Debian, type Library } from '../common/system.ts';
import type { Bundle } from './bundle.ts';
import { gemOf } from './gemfile.ts';

const libraries: readonly Library[] = [
  { packages: ['pg', 'sequel_pg'], needs: postgresClient },
  { packages: ['mysql2'], needs: mysqlClient },
  { packages: ['sqlite3'], needs: ['libsqlite3-0=3.40.*'] },
  { packages: ['ruby-vips', 'image_processing'], needs: ['libvips42=8.14.*'] },
  { packages: ['mini_magick', 'image_processing'], needs: ['imagemagick=8:6.9.*'] },
  { packages: ['rmagick'], needs: ['libmagickwand-6.q16-6=8:6.9.*'] },
  { packages: ['charlock_holmes'], needs: ['libicu72=72.*'] },
  { packages: ['curb', 'ethon', 'typhoeus'], needs: ['libcurl4=7.88.*'] },
  { packages: ['ruby-filemagic'], needs: ['libmagic1=1:5.44*'], builds: ['libmagic-dev=1:5.44*'] },
  { packages: ['idn-ruby'], needs: ['libidn12=1.41*'], builds: ['libidn-dev=1.41*'] },
  { packages: ['tiny_tds'], needs: ['libsybdb5=1.3.*'], builds: ['freetds-dev=1.3.*'] },
  { packages: ['rugged'], builds: ['cmake=3.25.*'] },
];

export function systemOf(bundle: Bundle): Debian {
  return debianFor(libraries, (packages) => gemOf(bundle, ...packages) !== undefined);
}

/** Programs within gems that need more of the full image than can be told. */
export const needsAll = ['wkhtmltopdf-binary', 'wkhtmltopdf-heroku', 'wicked_pdf'];
