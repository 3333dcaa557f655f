/**
 * A file's stat as a proof that its content is the one read before, as in git's index.
 *
 * The proof: whatever changes a file (writing, renaming over it, setting its times back) sets its
 * change time to the file system's clock, and nobody can set the change time itself. Device, inode,
 * size and both times are equal, so no change happened after the stat, unless within the same tick of
 * that clock. So a stat is only remembered where the file had rested for two seconds, the coarsest
 * tick there is: any later change shows.
 *
 * Where change times are not kept, or may be told late, the shortcut is off and the file is read:
 * FAT and exFAT, network shares (their clients answer from a memory of some seconds), and on Linux
 * every file system not listed here, FUSE among them. Not covered: a program that writes through a
 * memory map which it already held (its change is stamped when the page goes to the disk), a server
 * whose clock is behind by more than two seconds, and somebody who forges stats with root's rights.
 */
import { realpathSync, statSync, statfsSync } from "node:fs";

export interface FileStat {
  readonly dev: bigint;
  readonly ino: bigint;
  /** Bytes. */
  readonly size: bigint;
  /** Nanoseconds since 1970. */
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
}

const REST_NS = 2_000_000_000n;
const MILLISECOND_NS = 1_000_000n;
/** What Windows answers where an inode number does not fit 64 bits. */
const NO_INODE = 0xffff_ffff_ffff_ffffn;

/** Linux's numbers of file systems that are on this machine and keep change times. */
const LOCAL_FILE_SYSTEMS = new Set([
  0xef53, // ext2, ext3, ext4
  0x58465342, // xfs
  0x9123683e, // btrfs
  0x01021994, // tmpfs
  0x794c7630, // overlayfs
  0x2fc12fc1, // zfs
  0xf2f52010, // f2fs
  0xca451a4e, // bcachefs
]);

/** The stat of a file, links followed; null where there is none, or it is not a plain file. */
export function statOf(path: string): FileStat | null {
  try {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stat?.isFile() === true ? stat : null;
  } catch {
    return null;
  }
}

/** The stat as the key of what is known of a file: whole numbers, one after another. */
export function statKey({ dev, ino, size, mtimeNs, ctimeNs }: FileStat): string {
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

/** Whether a stat taken at `since` (ns since 1970) or later will differ after any change of the file. */
export function isSettled(stat: FileStat, since: bigint): boolean {
  return (
    stat.ino !== 0n &&
    BigInt.asUintN(64, stat.ino) !== NO_INODE &&
    // Zero, before 1970 or a whole millisecond: this file system has no change time, or a coarse one
    // made from another time. One honest file in some thousands is read for nothing.
    stat.ctimeNs > 0n &&
    stat.ctimeNs % MILLISECOND_NS !== 0n &&
    stat.ctimeNs <= since - REST_NS &&
    stat.mtimeNs <= since - REST_NS
  );
}

/** Whether the file lies on a disk of this machine whose stats tell every change at once. */
export function isOnLocalDisk(path: string): boolean {
  try {
    const type = process.platform === "linux" ? statfsSync(path).type : 0;
    return tellsChanges(process.platform, type, realpathSync.native(path));
  } catch {
    return false;
  }
}

/** `type`: the file system's number, looked at on Linux only. `realPath` shows a mapped drive as `\\`. */
export function tellsChanges(platform: string, type: number, realPath: string): boolean {
  if (platform === "linux") return LOCAL_FILE_SYSTEMS.has(type);
  return !(platform === "win32" && realPath.startsWith("\\\\"));
}
