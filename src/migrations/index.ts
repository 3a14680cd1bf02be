import * as migration_0001_initial from './0001_initial';
import * as migration_20261125_152355_0002_webhooks from './20261125_152355_0002_webhooks';

export const migrations = [
  {
    up: migration_0001_initial.up,
    down: migration_0001_initial.down,
    name: '0001_initial',
  },
  {
    up: migration_20261125_152355_0002_webhooks.up,
    down: migration_20261125_152355_0002_webhooks.down,
    name: '20261125_152355_0002_webhooks'
  },
];
