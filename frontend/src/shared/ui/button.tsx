import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import styles from './button.module.css';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  readonly icon?: IconName;
  readonly small?: boolean;
  readonly children: ReactNode;
}

export function Button({ look = 'secondary', icon, small = false, className, children, ...rest }: ButtonProps) {
  const names = [styles['button'], styles[look], small ? styles['small'] : '', className ?? ''];
  return (
    <button type="button" {...rest} className={names.join(' ').trim()}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: IconName;
  /** What the button does, read aloud and shown as a tooltip. */
  readonly label: string;
}

export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} {...rest} className={`${styles['iconButton'] ?? ''} ${className ?? ''}`.trim()}>
      <Icon name={icon} />
    </button>
  );
}
