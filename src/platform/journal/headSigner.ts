import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Head } from './rules/chain'

export type SignedHead = Head & { signature: string }

export type HeadSigner = {
  /** Signs a head of the journal with Ed25519; the signature is base64url. Source: RFC 8032. */
  signHead: (head: Head) => SignedHead
  isGenuine: (head: SignedHead) => boolean
  /** SPKI, PEM: to be printed and kept elsewhere. */
  publicKeyPem: string
}

const SEED_BYTES = 32
/** The fixed beginning of an Ed25519 private key in PKCS #8. Source: RFC 8410 §7. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The journal's key is derived from the installation's secret, so every process of it signs alike. Source: RFC 5869. */
export function headSigner(secret: string): HeadSigner {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'hai-dang', 'journal head, Ed25519', SEED_BYTES))
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' })
  const publicKey: KeyObject = createPublicKey(privateKey)
  return {
    signHead: (head) => ({ ...head, signature: sign(null, bytesOf(head), privateKey).toString('base64url') }),
    isGenuine: (head) => verify(null, bytesOf(head), publicKey, Buffer.from(head.signature, 'base64url')),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

function bytesOf({ seq, hash, signedAt }: Head): Buffer {
  return Buffer.from(canonicalize({ seq, hash, signedAt }) ?? '')
}
