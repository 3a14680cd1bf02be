'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { isWriter } from '../../collections/access/permissions'
import { personOf } from './personOf'
import { UploadBox } from './UploadBox'

/** Above the list of files, for those who may upload: the list follows what was uploaded. */
export function UploadFile() {
  const router = useRouter()
  const person = personOf(useAuth().user)
  return isWriter(person) ? <UploadBox onChecked={() => router.refresh()} /> : null
}
