/** Words that say nothing of a figure. */
import type { Words } from "../../model/words.ts";

export const neutral = [
  "và", "của", "tại", "ở", "thuộc", "trên địa bàn", "trên địa bàn xã", "trên địa bàn huyện", "trên địa bàn tỉnh",
  "trên địa bàn phường", "trên địa bàn quận", "trên địa bàn thành phố", "trên địa bàn thị xã",
  "sơ bộ", "chính thức", "prel.", "preliminary", "tiếp theo", "tiếp biểu", "cont", "continued", "tại thời điểm báo cáo", "thời điểm báo cáo",
  "biểu số", "biểu mẫu số", "mẫu số", "phụ lục", "phụ lục số", "biểu", "nếu có",
  "ghi rõ", "đã làm tròn",
] as const satisfies Words["neutral"]; // prettier-ignore

/** Parts of a form's name and of a head block. */
export const titleNeutral = [
  "cộng hòa xã hội chủ nghĩa việt nam", "cộng hòa xhcn việt nam", "chxhcn việt nam", "độc lập - tự do - hạnh phúc", "đảng cộng sản việt nam",
  "toàn dân bảo vệ an ninh tổ quốc", "toàn dân bảo vệ antq", "toàn dân", "ngày hội toàn dân", "công an nhân dân", "bộ công an",
  "báo cáo", "thống kê", "tổng hợp", "danh sách", "biểu tổng hợp", "báo cáo tổng hợp", "tổng kết", "sơ kết", "sổ theo dõi", "theo dõi",
  "tình hình", "công tác", "phong trào", "số liệu tính từ", "kỳ báo cáo", "đơn vị báo cáo", "đơn vị gửi", "tên đơn vị", "đơn vị", "địa bàn",
  "thực hiện kế hoạch", "kết quả thực hiện kế hoạch", "theo kế hoạch", "triển khai kế hoạch", "xây dựng kế hoạch", "kế hoạch hóa", "đầu tư kế hoạch", "phòng kế hoạch",
  "thực hiện nhiệm vụ", "kết quả thực hiện nhiệm vụ", "kết quả", "tổ chức", "hàng tháng", "hàng quý", "hàng năm", "định kỳ", "đột xuất",
  "lần 1", "lần 2", "lần 3", "đợt 1", "đợt 2", "đợt 3", "giao ban", "trích ngang", "chỉ tiêu", "nội dung", "quần chúng", "trật tự xã hội", "an ninh trật tự", "an toàn xã hội", "xã hội",
  "tổng đài", "tổng cục", "tổng công ty", "tổng liên đoàn", "tổng kết công tác", "tổng điều tra", "tổng rà soát", "tổng kiểm tra", "tổng tấn công",
  "tổng ra quân", "tổng kiểm soát", "trang", "sheet",
] as const satisfies Words["titleNeutral"]; // prettier-ignore

export const lineNeutral = [
  "đơn vị nhận báo cáo", "đơn vị nhận", "nơi nhận báo cáo", "nơi nhận", "kính gửi", "gửi", "ngày nhận báo cáo", "ngày nhận", "ngày gửi", "ngày gửi báo cáo",
  "ngày báo cáo", "ngày lập", "ngày lập biểu", "ngày lập báo cáo", "ngày ban hành", "ngày in", "ngày ký", "hạn gửi", "hạn nộp", "hạn báo cáo", "thời hạn báo cáo", "thời hạn gửi",
  "thời gian gửi", "thời gian nộp", "thời điểm gửi", "chậm nhất", "trước ngày", "cơ quan chủ quản", "cơ quan nhận", "ban hành theo", "ban hành kèm theo",
  "kèm theo", "căn cứ", "thực hiện theo", "theo mẫu", "người lập", "người lập biểu", "người báo cáo", "người ký", "ghi chú", "lưu ý", "chú ý", "nguồn số liệu", "nguồn", "điện thoại",
  "áp dụng cho", "áp dụng đối với", "mã đơn vị sdns", "giải thích biểu mẫu", "dữ liệu xuất ngày", "xuất ngày", "in ngày", "cập nhật ngày",
] as const satisfies Words["lineNeutral"]; // prettier-ignore

export const documents = [
  "nghị định", "thông tư", "thông tư liên tịch", "kế hoạch", "quyết định", "chỉ thị", "nghị quyết", "công văn", "luật", "hướng dẫn", "tờ trình", "pháp lệnh",
  "báo cáo", "biểu", "mẫu", "biểu mẫu", "công điện", "kết luận", "đề án", "chương trình", "hiệp định", "phụ lục", "thông báo",
] as const satisfies Words["documents"]; // prettier-ignore
