import type { OfficerSheet, ResultLine } from '../../../report/rules/officers/views'
import { FORM_TOKEN_FIELD } from '../../formTokens'
import { Field, FormFault } from '../../parts/field'
import type { SentBack } from '../../sentBack'

type FileFormProps = { line: ResultLine; sheet: OfficerSheet; token: string; back: SentBack | null }

/** The file of a certificate, or another one in its place. */
export function FileForm({ line, sheet, token, back }: FileFormProps) {
  const sent = back?.form === `nop-${line.id}` ? back : null
  const words = line.file === null ? 'Nộp tệp' : 'Thay tệp'
  return (
    <details className="no-paper" open={sent !== null}>
      <summary>
        {words}
        <span className="hide">{` chứng nhận ${line.course}`}</span>
      </summary>
      <FormFault text={sent ? `Chưa ghi. ${sent.detail}` : null} />
      <form method="post" action={`/bao-cao/can-bo/${sheet.id}/chung-nhan`} encType="multipart/form-data">
        <input type="hidden" name={FORM_TOKEN_FIELD} value={token} />
        <input type="hidden" name="ket-qua" value={line.id} />
        <Field
          name="tep"
          id={`tep-${line.id}`}
          label="Tệp chứng nhận"
          hint="PDF hoặc ảnh, nhiều nhất 10 MB. Không nộp tệp có bí mật nhà nước."
          type="file"
          accept=".pdf,.jpg,.jpeg,.png,.webp"
          required
          fault={sent?.faults['file']}
        />
        <button className="alt">{words} chứng nhận</button>
      </form>
    </details>
  )
}
