/** First checks of a small table, while the reader looks for a file: the real one then takes half the time, which on an old machine is a second. */
import type { Session } from "./session.ts";
import { viewOf } from "./view.ts";

const TABLE = `BÁO CÁO TUYÊN TRUYỀN THÁNG 3 NĂM 2020
TT,Đơn vị thực hiện,Ngày thực hiện,Phối hợp với,Chủ đề,Lượt người tham dự
1,Xã A,05/03/2020,MTTQ,Phòng chống ma túy,1.642
2,Xã B,31/02/2020,Đoàn Thanh niên,x,40
Cộng,,,,,1.682
`;

/** A browser makes code faster as it is used again. */
const ROUNDS = 4;

/** `isAsked`: somebody waits for an answer. */
export async function warmUp(session: Session, isAsked: () => boolean): Promise<void> {
  const name = "mau.csv";
  const files = [[name, new TextEncoder().encode(TABLE)] as const];
  const { lang, made } = session.office;
  try {
    for (let round = 0; round < ROUNDS && !isAsked(); round++) {
      await viewOf(session, { files, inputs: [name], lang, today: made });
      // What is asked meanwhile is heard between two rounds.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  } catch {
    // Whatever it is: a file that is asked about tells it.
  }
}
