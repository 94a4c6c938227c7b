import encodeQr from 'qr';
import styles from './qr-code.module.css';

interface QrProps {
  readonly text: string;
  /** What it holds, for those who cannot see it. */
  readonly label: string;
}

/** Modules of quiet zone around the code, as ISO/IEC 18004 asks for. */
const QUIET = 4;

/** Text as a QR code, dark on light in every theme, since readers expect that. */
export const QrCode = ({ text, label }: QrProps) => {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: QUIET });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className={styles['code']} role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <path d={path} />
    </svg>
  );
};
