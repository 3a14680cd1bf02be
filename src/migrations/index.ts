import * as migration_0001_initial from './0001_initial';
import * as migration_0002_synonyms from './0002_synonyms';

export const migrations = [
  {
    up: migration_0001_initial.up,
    down: migration_0001_initial.down,
    name: '0001_initial'
  },
  {
    up: migration_0002_synonyms.up,
    down: migration_0002_synonyms.down,
    name: '0002_synonyms'
  },
];
