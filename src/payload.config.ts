import { collections } from '../collections'
import { payloadConfig } from './platform/payloadConfig'
import { loadSettings } from './settings'

export default payloadConfig(loadSettings(), collections)
