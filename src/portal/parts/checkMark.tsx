import { QrCode } from './qrCode'

/** At the foot of a print: by QR, by a code that can be typed, by the address. */
export function CheckMark(props: { code: string | null; checkAddress: string | null; publicAddress: string }) {
  const { code, checkAddress, publicAddress } = props
  if (!code || !checkAddress) return <p className="paper-only">Kiểm tra bản đang dùng tại: {publicAddress}</p>
  return (
    <div className="paper-only check">
      <QrCode address={checkAddress} label={`Mã QR dẫn đến ${checkAddress}`} />
      <p>
        Kiểm tra bản đang dùng tại: <strong>{new URL('/doi-chieu', checkAddress).href}</strong>
        <br />
        Mã đối chiếu: <strong>{code}</strong>
        <br />
        Trang tài liệu: {publicAddress}
      </p>
    </div>
  )
}
