import type { ReactNode } from 'react';
import styles from './factors.module.css';

/** A part of the details, under its heading. */
export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles['section']}>
    <h3>{title}</h3>
    {children}
  </section>
);
