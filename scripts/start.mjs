import { endWithOneLine } from './progress.mjs'
import { runBuilt } from './runBuilt.mjs'

await endWithOneLine(() => runBuilt('server.js'))
