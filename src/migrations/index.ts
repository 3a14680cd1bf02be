import * as migration_0001_initial from './0001_initial';
import * as migration_0002_consumer_keys from './0002_consumer_keys';

export const migrations = [
  {
    up: migration_0001_initial.up,
    down: migration_0001_initial.down,
    name: '0001_initial',
  },
  {
    up: migration_0002_consumer_keys.up,
    down: migration_0002_consumer_keys.down,
    name: '0002_consumer_keys'
  },
];
