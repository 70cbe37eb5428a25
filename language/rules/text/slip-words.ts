import { z } from 'zod';

/**
 * Words that were seen, or are often seen, for others in administrative texts, and that hardly occur on purpose. Pairs
 * of words rather than words: most slips of the pen are words of their own ("đi" in "đi động"), so no dictionary finds
 * them. What is no syllable at all (“nghiêp”) is found without a list; it stands here where its repair is certain.
 * One line a pair: what is written, what is meant.
 */
const lines = `
bãi bõ → bãi bỏ
ban hàng kế hoạch → ban hành kế hoạch
ban hàng quyết định → ban hành quyết định
bảo đãm → bảo đảm
bổ xung → bổ sung
cạnh trang → cạnh tranh
cải cách hình chính → cải cách hành chính
chất lương → chất lượng
chia sẽ → chia sẻ
chia xẻ → chia sẻ
chỉ dẩn → chỉ dẫn
chỉ têu → chỉ tiêu
chỉnh chu → chỉn chu
chính chính → chính sách
chủ chì → chủ trì
chủ chương → chủ trương
chú trong → chú trọng
chung ương → trung ương
chương chình → chương trình
chương trinh → chương trình
chuyền tải → truyền tải
chuyển đỏi → chuyển đổi
chuyển dổi → chuyển đổi
chuyển đối số → chuyển đổi số
chuyển đôi số → chuyển đổi số
công ty các tổ chức → công ty, các tổ chức
công xuất → công suất
cơ quan đơn vị → cơ quan, đơn vị
cơ quan liên quan quan → cơ quan liên quan
danh nghiệp → doanh nghiệp
doang nghiệp → doanh nghiệp
dịch vu công → dịch vụ công
dử liệu → dữ liệu
dữ liêu → dữ liệu
đạo tạo → đào tạo
đào tạo bồi dưỡng → đào tạo, bồi dưỡng
đào tạo tập huấn → đào tạo, tập huấn
đào tao → đào tạo
đãng viên → đảng viên
đè án → đề án
đề suất → đề xuất
đi động → di động
điện tủ → điện tử
đỗi mới → đổi mới
đội ngủ → đội ngũ
đôn đóc → đôn đốc
đôn dốc → đôn đốc
giử gìn → giữ gìn
hành chánh → hành chính
hạ tâng → hạ tầng
hàng nắm → hằng năm
hằng nắm → hằng năm
hành năm → hằng năm
hệ hạ tầng → hệ thống hạ tầng
hiệu xuất → hiệu suất
hổ trợ → hỗ trợ
hỗ trơ → hỗ trợ
hội nghị truyền trực tuyến → hội nghị truyền hình trực tuyến
hướng dãn → hướng dẫn
hướng dân thực hiện → hướng dẫn thực hiện
hướng ứng → hưởng ứng
intenet → internet
internet vạn vât → internet vạn vật
kế hoach → kế hoạch
kế họach → kế hoạch
khám chữa, bệnh → khám, chữa bệnh
khắc phuc → khắc phục
kiểm xoát → kiểm soát
kinh tê → kinh tế
kỷ năng → kỹ năng
kỷ thuật → kỹ thuật
lãi xuất → lãi suất
lãnh đao → lãnh đạo
lực lương → lực lượng
lịch xử → lịch sử
môi trương → môi trường
mục tiệu → mục tiêu
năng lương → năng lượng
năng xuất → năng suất
nâng cao giá thành → nâng cao giá trị
nâng cao nhân thức → nâng cao nhận thức
nghĩ định → nghị định
nghĩ quyết → nghị quyết
nghỉ quyết → nghị quyết
nghị đinh → nghị định
nghị quyêt → nghị quyết
ngân sach → ngân sách
người dan → người dân
người đân → người dân
nguồn lưc → nguồn lực
nhân lực chất lượng về → nhân lực chất lượng cao về
nhiêm vụ → nhiệm vụ
nhiệm vu → nhiệm vụ
nộ bộ → nội bộ
phát triễn → phát triển
phần hành chính công → phần mềm hành chính công
phối hơp → phối hợp
quyết dịnh → quyết định
rà quyét → rà quét
rà xoát → rà soát
sản phẩn → sản phẩm
sản suất → sản xuất
sản lương → sản lượng
sát nhập → sáp nhập
sắp sếp → sắp xếp
sâm nhập → xâm nhập
soan thảo → soạn thảo
suất khẩu → xuất khẩu
sự dụng → sử dụng
sữ dụng → sử dụng
sữa chữa → sửa chữa
sửa chửa → sửa chữa
sử lý → xử lý
sử phạt → xử phạt
tập chung → tập trung
tập huấn bồi dưỡng → tập huấn, bồi dưỡng
tất các → tất cả các
tham mưa → tham mưu
thăm quan → tham quan
theo dỏi → theo dõi
thẩm quyên → thẩm quyền
thị trương → thị trường
thông tinn → thông tin
thông tín tuyên truyền → thông tin tuyên truyền
thục hiện → thực hiện
thủ tuc → thủ tục
thuận lơi → thuận lợi
thường xuyện → thường xuyên
tiêu chuẩu → tiêu chuẩn
tỉnh thành phố → tỉnh, thành phố
toán trình → toàn trình
tổ chứ thực hiện → tổ chức thực hiện
tổ hợp tác xã → tổ hợp tác, hợp tác xã
trách nhiêm → trách nhiệm
trển khai → triển khai
triên khai → triển khai
triễn khai → triển khai
trương trình → chương trình
truyển khai → triển khai
tuyên chuyền → tuyên truyền
uỷ ban nhân đân → uỷ ban nhân dân
ủy ban nhân đân → ủy ban nhân dân
ứng dung → ứng dụng
ứng dựng → ứng dụng
văn thư lưu trữ → văn thư, lưu trữ
về công trực tuyến → về dịch vụ công trực tuyến
xã hôi → xã hội
xây dưng → xây dựng
xây dụng → xây dựng
xậy dựng → xây dựng
xơ kết → sơ kết
xuất xắc → xuất sắc
xử dụng → sử dụng
`;

/** What is written for what is meant; both in small letters. */
export const slipWords: ReadonlyMap<string, string> = new Map(
  z.array(z.tuple([z.string().min(3), z.string().min(3)])).parse(
    lines
      .trim()
      .split('\n')
      .map((line) => line.split(' → ')),
  ),
);

/**
 * Slips that only show by what stands after them: the words (group 0) are replaced. Each is a source of a regular
 * expression and is tried at the beginning of a word.
 */
export const slipsBefore: readonly { readonly pattern: string; readonly right: string }[] = [
  { pattern: 'hội nghị truyền(?= [0-9]|\\s*$)', right: 'hội nghị truyền hình' },
  { pattern: 'địa bà(?= (?:huyện|tỉnh|xã|phường|thị|thành|khu|dân))', right: 'địa bàn' },
  { pattern: 'đẩy mạng(?! lưới|\\p{L})', right: 'đẩy mạnh' },
  { pattern: 'top(?= [0-9])', right: 'nhóm' },
  { pattern: 'cũng cố(?! gắng|\\p{L})', right: 'củng cố' },
];
