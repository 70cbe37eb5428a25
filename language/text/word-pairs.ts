/**
 * Two syllables that follow each other again and again in laws and decrees: a line for the first of them. Counted in the
 * text of the Bộ pháp điển điện tử (Ministry of Justice), some twenty million syllables.
 */
const frequent = `
an: cấp nhân ninh toàn
án: dân đầu hình phạt sắp tòa treo tuyên
anh: hùng
ảnh: hưởng màu viễn
ánh: kịp sáng về
áo: có sơ
áp: dụng thấp
ăn: chăn thủy
âm: hoặc thanh
ấn: định phẩm
ba: mươi
bà: mẹ
bác: sĩ sỹ
bạc: nhà
bài: kiểm thi
bãi: bỏ cất nhiệm
ban: chỉ đêm hanh hành mặt nhân thường
bàn: có giao tỉnh
bản: án cam chào chụp đề đồ gốc họp hướng sao thân thuyết vẽ
bán: buôn chứng cổ đấu hàng lẻ tài trái vàng
bảng: kê lương
bao: bì gói gồm
bào: chế chữa dân
bảo: dưỡng đảm hiểm hộ lãnh mật ôn quản tàng tồn trì vệ
báo: bằng cáo chí cho chướng in khí kịp ngay nói
bạo: lực
bay: chặn chuyên ép siêu và
băng: tần
bằng: kim máy ngoại tiếng tốt văn
bắt: buộc đầu giữ
bậc: hàm lương quân trình
bất: động hợp khả kỳ thường
bầu: cử
bê: tông
bề: mặt
bể: chứa
bên: có đi kia mời mua nhận thứ
bền: vững
bến: cảng thủy
bệnh: bảo động lây nghề tật truyền viện
bí: mật thư
bị: bãi bắt buộc bức can cấm chết chôn cưỡng đình hại hạt hủy hư kháng kỷ mất nghiêm nhiễm phạt sáp tạm thất thí thiệt tổn truy tuyên vô vùi xâm xử
biên: bản giới lai phòng soạn
biển: dâng và việt
biến: đổi động phim
biện: pháp
biết: để được và về
biệt: của khó nặng nghiêm phái
biểu: diễn đồ mẫu quốc quyết thuế trưng
binh: sĩ và
bình: đẳng đồ quân thường
bỏ: biện bởi quyết trốn
bom: mìn
bổ: nhiệm sung
bố: thông trí
bộ: choòng công đội giáo khoa lao luật máy ngoại nông phận quốc tài trưởng
bốc: dỡ xếp
bồi: dưỡng thường
bội: chi
bờ: biển
bởi: điều tổ
bơm: nước
bu: lông
bù: đắp trừ
buộc: chữa phải thôi tội
buôn: bán điện lậu
buồng: tạm
bức: xạ
bưu: chính điện gửi
cả: các nước
cá: nhân
các: bề bên biện biểu bộ bước cam chuyến chương cơ cuộc đèn điểm điều đơn giai hãng hạng hệ hình hoạt kênh khóa khoản khu lĩnh loài loại lô lớp ngạch ngành nghĩa nguồn nhóm nội phó phương quy thành tiêu tỉnh tổ trạm trường văn vấn vùng yêu yếu
cách: ly mạng thức
cai: nghiện
cài: đặt
cải: cách chính hoán tạo thiện tiến
cam: kết
can: thiệp
cản: trở
cán: bộ
cảng: biển cạn hàng thủy vụ
canh: gác tác
cảnh: báo sát
cánh: tại
cạnh: tranh trong
cao: đẳng hơn nhất su tuổi
cáo: bạch đột kết ngay tài tình
cát: vàng
cắm: mốc
căn: cứ cước
cắt: uốn
cầm: cố tay
cấm: cư đảm hành hút sử trong xuất
cân: đối
cần: cẩu khoan thiết trục
cận: nghèo pháp thông
cấp: bách bậc dịch dưới đầy giấy hằng huyện lại mã phép phó phúc quân tạm thâm thất thẻ thôi tỉnh trên ưu xã
cập: nhật
cất: cánh hạ
câu: hỏi
cầu: bồi chung của giám kỹ mở nghiêm về
cấu: hạ tổ trúc
cây: lâu thuốc trồng
cha: đẻ mẹ
chánh: án thanh văn
chào: bán giá mua
cháy: nổ và
chạy: dọc tàu
chăm: sóc
chăn: nuôi
chặn: và xung
chặt: chẽ
chấm: dứt
chậm: nhất nộp
chẩn: đoán
chấp: hành nhận thuận
chất: dạng độc gây lượng ma nạo phóng thải
che: giấu
chẽ: với
chế: biến độ
chênh: lệch
chi: cục ngân nhánh phí thường tiết trả
chỉ: đạo định được huy quỹ tiêu trụ
chí: minh sau xác
chia: sẻ tài
chiếm: đoạt hữu
chiến: đấu lược sĩ tranh
chiết: khấu
chiều: cao dài dày rộng
chiếu: phim sáng trong xạ
chìm: đắm
chỉnh: thông và
chính: đáng hướng phủ sách thức trị xác
chịu: sự thuế trách
cho: bên các cán cơ đương khách mỗi mượn người phép phù rằng sức thôi thuê thuyền tòa trẻ từng vay viện
chọn: nhà tổ
chối: cấp nhận
chống: buôn cháy dịch lãng lũ lụt ma tham thiên tội va
chốt: số
chờ: nộp
chở: hàng
chơi: điện
chu: kỳ
chủ: nghĩa nợ sở tịch tọa trì trương yếu
chú: thích
chuẩn: bị đo kỹ mực quốc
chung: của là về
chủng: loại
chúng: của phải theo
chuỗi: giá
chụp: ảnh
chuyên: dùng gia khoang môn ngành nghiệp sâu trách
chuyền: công
chuyển: đổi giao nhượng sang tiếp trái
chuyến: bay
chữ: cái ký số viết
chưa: có đầy đủ được
chữa: bệnh cháy
chứa: chất dược đựng hàng nước thủy
chức: cán chủ cung cuộc danh đảng đánh đấu họp khoa năng niêm thu thực tín tuyên tương
chứng: chỉ cứ khoán minh nhận thư từ
chương: trình
chướng: ngại
có: âm căn chiều chữ chứa cùng dấu đầy đê đủ gắn hiệu ít khả khó khối kích liên lỗi mã mặt nghĩa nguy nhiều nhu nội quyền sai tên thai thay thâm thẩm thể thêm thỏa tọa trách trụ tỷ uy văn vốn vướng yêu yếu
coi: là
con: của dấu đẻ người nuôi
còn: có hiệu lại thiếu
cổ: đông phần phiếu truyền tức
cố: bức định tràn
côn: trùng
công: an bố chúng cộng cụ dân đoàn đoạn ích khai lập lệnh nghệ nhận nhóm suất tác thương trình ty ước việc
cổng: dịch thông
cộng: đồng hòa sản
cốt: liệt thép
cơ: bản cấu chế giới quan sở yếu
cờ: hiệu
cỡ: chữ
cụ: hỗ thể
của: bề bên bộ cá các cán cảng cha chánh chính chủ chương con cộng cơ cục cuộc cử doanh đảng đoàn đơn đương hãng họ hộ hội khách lô luật mình mỗi năm ngành ngân nghị người nhà nhiều những pháp quỹ sân tàu tất tháng thủ thuốc thuyền thư thương tòa tổ tổng trại trẻ từng ủy viện việt vợ
cục: chăn hải hàng quản tần thú thuế trưởng
cụm: từ
cung: cấp ứng
cùng: cấp của một với
củng: cố
cũng: như
cuộc: đấu họp thi vận
cuối: cùng năm
cút: nhựa
cư: trú
cử: đại đi người nhân tri tuyển
cứ: để vào
cự: ly
cửa: hàng khẩu quốc sông
cước: công dịch
cương: nghiên
cường: độ
cưỡng: chế
cứu: hộ khẩn khoa nạn trách trợ
da: sua
dài: hạn thời
dải: bay
dán: tem
dạng: bào phối thuốc
danh: mục nghề sách
dành: cho riêng
dạy: học nghề trình và
dân: các cấp cùng cư phố quân sự tỉnh tộc tối
dẫn: chiếu của tại thi thực
dầu: khí thô
dấu: của hiệu vết
dây: chuyền thép
de: nghi
dẻo: hóa
dễ: bị
di: chúc chuyển dời động sản tích
dịch: bệnh chứng hoán tiếng vụ
diễn: biến đàn ra tập viên
diện: của theo tích
diệt: khuẩn
dinh: dưỡng kem so
do: bất bộ cơ lỗi mình mưa thiên
doanh: dược nghiệp xổ
dọc: theo
dõi: và việc
don: de
dòng: chảy chữ
dỡ: hàng tàu
du: lịch
dục: bắt đại mầm nghề pháp phổ quốc và
dung: được liên quảng
dùng: cho chung để làm trong
dụng: bền biện chữ cụ đất đối lao mã ngân nguồn tài tần thẻ trái vắc vốn vũ xe
duy: nhất trì tu
duyệt: đề kế phương và
dư: nợ
dữ: liệu
dự: án báo kiến phòng thảo thầu toán trù trữ tuyển
dựa: trên
dừng: hoạt làm
dựng: công cơ kế và
dược: chất cổ điển gốc lâm liệu
dưới: dạng đây hình nước
dương: lịch
dưỡng: kiến nâng nghiệp theo
dứt: hiệu hoạt hợp việc
đa: dạng không là số
đã: cam chết có được hết hoàn qua
đá: dăm mài quý
đạc: bản và
đài: truyền vô
đãi: đặc đầu đối người theo thuế
đại: biểu chúng diện học hội lý
đàm: phán
đảm: an bảo trật
đang: bị cập chấp làm thụ
đảng: cộng ủy và
đáng: kể
đánh: dấu giá
đào: tạo
đảo: và
đạo: các cơ của diễn đức
đáp: ứng
đạt: chuẩn được tiêu yêu
đáy: biển
đặc: biệt điểm tả thù tính trưng xá
đăng: ký tải
đẳng: giới sư
đặt: cọc côn hàng in ống thiết trụ
đầm: dùi
đất: dành đá đai liền nông phi trồng
đầu: dòng mối tiên tư
đấu: giá thầu tranh
đậu: tránh
đây: được gọi viết
đầy: đủ
đẩy: mạnh
đe: dọa
đèn: cảnh tín
đê: điều
đề: án cương nghị xuất
để: duy đưa hoán kịp nâng ngăn nghiên phục thực xác xem
đền: bù
đến: dưới điều hết việc
đều: phải
đi: học lại làm vay
địa: bàn chỉ điểm phận phương
đích: kinh quốc sử thương
điểm: khống
điển: hình việt
điện: ảnh hạt thoại tử
điệp: dữ
điều: chỉnh dưỡng hòa khiển khoản kiện lệ lệnh này phối tra trị ước
đình: chỉ
đính: kèm
định: ấn chấm chi chung cụ của cư cưỡng dạng danh đình đoạt đưa giá giải hoãn hủy hướng khác khối khởi kỳ kỷ mở mức này như phê rõ số tại tạm tha thư truy trưng tuyên tỷ về xử
đo: đạc đếm lường sâu vẽ
đó: có nêu
đoàn: đại đánh kiểm luật
đoạn: ống
đoạt: tài
đón: tiếp trả
đóng: bảo cọc dấu gói góp mới
đô: hà thị
đồ: chạy địa vật
đỗ: tàu
độ: ăn ẩm cao dốc lệch rủi sâu thạc tuổi ưu
đốc: các công ngân sở thẩm trung việc
độc: hại lập
đổi: bởi khí mới sang tên thông
đối: chiếu ngoại thoại tượng với
đội: biên ngũ nhân trưởng
đôn: đốc
đồn: biên
đông: công
đồng: bào cổ dầu lao mua quản thời trở xét
động: bay bình của dầu khắc khuyến kinh nghiên ngoại nữ tìm vật xúc
đột: lợi thông xuất
đời: sống
đơn: đề giản khởi vị xin
đợt: chào phát
đủ: các điều hồ
đúc: sẵn
đúng: mục quy thời yêu
đữ: liệu
đưa: người ra vào
đức: nghề tốt
đứng: đầu tên
được: áp bãi bổ bố cấp cập chấp chia coi cử đánh đầy đưa ghi giảm giao gửi hạch hiểu hoàn hoãn hỗ hưởng in kéo khuyến lắp lấy lựa miễn mời nghỉ niêm phân phép phê sử sửa tặng tha thực tiến tính trích tuyển ủy ưu viết vượt xác xem xếp xóa
đương: sinh sự
đường: bộ bưu cất dây kính lăn lối ngang ống sắt thủy
em: bị có được ruột và
ga: đường
gạch: bê
gắn: liền máy trên với
gặp: sự thân
gần: nhất
gây: hại hậu mất nghiện nhiễu ra rối thiệt tổn
ghi: âm chép chú nhãn nhận rõ sổ trên trong
gia: cầm công đấu đình hạn nhiệt phiên súc tăng tố về
giả: định mạo
giá: cước khởi rủi tài trị
giai: đoạn
giải: phóng quyết thể thích thưởng trình
giam: giữ
giảm: nhẹ sút thiểu thời thuế
giám: định đốc hộ khảo sát
gian: chờ lận nghỉ thử thực
gián: tiếp
giảng: dạy viên
giao: dịch nhau thông
giáo: dạy dục dưỡng viên
giấy: chứng đăng phép tờ triệu
giết: mổ
gió: mạnh
giống: cây thủy vật
giờ: kể làm nghỉ trong
giới: bảo đất hạn quốc thiệu
giúp: bộ đỡ pháp việc viên
giữ: bí chức gìn ngạch
giữa: các cơ hai
giường: bệnh
gói: sẵn thầu
gọi: chung là tắt
gom: hàng
gọn: là
góp: của phần tự vốn
gỗ: nhóm ván
gốc: của hoặc sản từ và
gồm: cả các
gửi: bộ cho đến hồ qua thông
hà: nội
hạ: cánh sĩ tầng
hạch: toán
hai: bên mươi thành
hài: cốt
hải: đảo quan
hại: cho của do về
hàm: lượng
hàn: điện
hạn: chế của hai hán ngạch nộp tuổi
hàng: đóng giả hải hóa không lẻ miễn năm nguy quý rào tháng thương
hãng: hàng
hạng: chức mục
hanh: kem
hành: án chính cổ hệ kèm kể khách lang một ngày nghề nghiêm quyết thí tố tốt trái vi xong
hạnh: phúc
hao: hụt mòn phí
hạt: nhân
hay: không
hằng: năm quý tháng
hậu: cần quả
hệ: giữa số thống tọa
hết: hạn hiệu ngày thời
hiểm: hưu nghèo phi sức thất xã
hiển: thị
hiến: pháp
hiện: các chuyến chương đầy đúng hiệp nếu ngay nghĩa nghiêm nhiệm như theo thủ trạng việc xong
hiệp: định đồng hội hợp
hiểu: biết như
hiệu: lực quả
hình: ảnh đáy phạt sự thức
họ: có không tên và
hoa: hồng lợi tiêu
hòa: giải nhập xã
hỏa: hoạn
hóa: chất đơn nhập tồn xuất
hoạch: lựa và
hoàn: tất thành thiện thuế trả
hoãn: chấp phiên xuất
hoán: cải đổi
hoang: dã
hoạt: động
hoặc: chấm chồng cổng dòng đột gây giảm hủy nhiều phó qua thay tương vì
học: bổng đạt phổ sinh tập trở và
hỏi: cung
hỏng: hoặc
họp: của đại hội
hồ: chí chứa sơ
hỗ: trợ
hộ: chiếu đê gia kinh nghèo
hồi: giấy hương thẻ
hối: cơ khác liên nhà
hội: chợ chủ đồng khó thảo
hôn: nhân
hỗn: hợp
hơn: giá hoặc mức so số
hợp: bất cần chặt chưa đặc đồng giữa khẩn lệ nhất pháp sau tác vì với
huấn: luyện
huống: khẩn
hút: thuốc
huy: động phòng quân trưởng
hủy: bỏ hoại
huyện: có nơi và
hư: hỏng
hương: ước
hưởng: chế đến lương tới trợ ưu xấu
hướng: dẫn thần
hưu: trí
hữu: công của hạn toàn trí
hy: sinh
ích: công của hợp
in: ấn hoa
ít: nhất
kem: theo
kèm: theo
kéo: dài
kê: biên đơn khai
kề: trước
kể: cả từ
kế: hoạch thừa toán
kênh: chương
kết: cấu hôn hợp luận nối quả thúc
khả: kháng năng thi
khác: có của nhau theo
khách: du hàng quan
khai: báo hải mạc thác thuế
khám: bệnh sức
kháng: cáo chiến nghị
khảo: nghiệm sát
khắc: phục
khăn: trong
khẳng: định
khẩn: cấp nguy
khẩu: cảng giống theo ưu vàng
khấu: hao trừ
khen: thưởng
khi: có đáp đưa hết hoàn ly tiến tốt xảy
khí: ban hậu tượng
khích: các phát tổ
khiển: phương trách
khiếu: nại
kho: bạc chứa ngoại
khó: khăn
khoa: học
khóa: đào học
khoan: từ xoay
khoản: chi chuyển này nợ thi thu truy vay
khoán: hà nhà phái và việt
khoảng: cách thời
khoáng: sản
khoanh: nợ tiền
khỏe: cho con của nghĩa và
khỏi: danh khu nơi
khôi: phục
khối: lượng
không: bao chấp chia có còn cư đáp đạt đầy đủ đúng được gây giam phải phù quá thấp thể thuộc tuân vì vượt
khống: chế
khởi: điểm kiện nghiệp tố
khu: công du đô neo phi vực
khung: năng
khủng: bố
khuyến: cáo khích mại nông
khuyết: tật
khử: trùng
kích: thước
kịch: bản
kiêm: nhiệm
kiểm: dịch định kê lâm nghiệm ngư sát soát toán tra
kiếm: cứu
kiến: của nghị thức trúc
kiện: bất kinh
kiểu: dáng
kim: loại
kinh: doanh nghiệm phí tế
kính: cốt lỗ ống
kịp: thời
kỳ: giao hạn hàng hằng họp
kỷ: luật
kỹ: năng sư thuật
ký: chào kết kinh lưu niêm quỹ tên thay tờ và
là: cá khoảng người
lá: điếu và về
lai: điện thu
lãi: suất tiền
lái: phương tàu xe
lại: giấy thẻ
làm: ảnh căn chết công mất rõ sạch sai thêm thủ thuốc việc vừa
lãm: thương
lạm: dụng
lang: an bảo
lãng: phí
lành: mạnh
lãnh: đạo hải sự thổ tín
lao: động
lau: chùi
lắp: dựng đặt ráp
lâm: nghiệp sản sàng
lân: cận
lần: đầu hai thứ
lẫn: nhau
lập: biên dự hồ kế sổ và
lâu: dài năm
lây: lan nhiễm truyền
lấy: lời mẫu
lẻ: thuốc
lệ: của hao phí tổn
lệch: bảo giữa
lên: hoặc
lệnh: của số thủ trích
lịch: quốc sử tư
liên: đoàn đới hiệp kết lạc quan tịch
liền: kề trước với
liệt: sĩ
liều: chiếu
liệu: ảnh hạt khác khí làm lâm nền nổ quý về viễn
linh: kiện
lĩnh: vực
lò: phản
loài: động thủy
loại: hình phim
lô: hàng
lỗ: khoan
lộ: trình
lỗi: của
lối: của đi
lồng: ghép
lở: bờ đất
lời: bằng khai nói và
lợi: bất dụng ích nhuận tức
lớn: hơn nhất
lớp: học
lũ: hoặc quét
luân: chuyển
luận: của giám kiểm nội và về
luật: dược hôn này phá số sư sửa tố về
lục: ban số
lún: đất
luồng: đường hàng
lũy: kế
luyện: an nghiệp viên
lữ: hành
lựa: chọn
lực: lượng mã thi
lược: phát và
lưới: cơ thép trạm
lương: cơ của đối theo thực và
lường: chất đối trong
lượng: mưa sản vũ xăng
lưu: chiểu giữ hành ký trú trữ
ly: hôn
lý: chất do dữ dược đê kịp kỷ lịch ngoại nhà nợ quỹ rủi tài thị thuế thuyết và vi
ma: túy
mà: chưa cộng không người vẫn
mã: dân hiệu số vạch
mai: táng
mại: điện và
mang: cờ quốc thai theo tính
mạng: bưu lưới và viễn xã
mau: so
màu: đen đỏ sắc trắng vàng xanh
máy: bơm cắt đầm điện hàn khác khoan lu mài móc nén nhiệt thi trộn ủi
mắc: bệnh đề phát
mặt: bằng cắt chướng đất hàng nước phẳng trận
mầm: non
mất: an hoặc khả mát năng tích
mật: mã nhà ong thông
mâu: thuẫn
mẫu: biểu nhãn quy số
mẹ: của đẻ hoặc
mét: khối
mềm: quản ứng và
mệnh: lệnh
miền: núi quốc
miễn: nhiệm thuế
mìn: vật
minh: bạch nhân
mình: có hoặc quản theo và
móc: thiết
mòn: tài
mô: đun hình lớn phỏng tả tô
mộ: liệt
mốc: chỉ giới
môi: giới trường
mỗi: bên lần năm
mối: nối quan
môn: của học kỹ nghiệp về
một: chiều cửa khoảng lần phần số trong
mở: phiên rộng tài tại thủ
mỡ: các
mời: quan tham thầu
mới: công được hoặc sáng
mua: bán bảo sắm
mục: đích tiêu
mũi: khoan
mưa: lớn lũ
mức: chi độ hao hỗ lương thu
mực: nước
mười: lăm
mưu: cho
mỹ: nghệ phẩm thuật tục
nại: có của đối lần quyết trong và về
nam: đi và
nạn: giao lao nhân
nào: thì
nạo: vét
nạp: nhiên
này: áp có nếu quy thì và
năm: của dương đến gần liền trở
nằm: ngoài trên trong
nắm: được giữ vững
năng: cân gây lực lượng nghề suất thanh
nắng: nóng
nặng: nhọc
nâng: bậc cao cấp ngạch
nén: khí
neo: đậu
nền: địa đường tảng
nêu: rõ tại trên
nếu: có thấy
ngạch: công kiểm thuế viên
ngại: khách vật
ngang: bộ
ngành: đào thú
ngay: cho sau
ngày: cuối hết kể làm lễ nghỉ nhận
ngăn: chặn ngừa
ngắn: hạn thời
ngặt: về
ngân: hàng sách
ngập: lụt
ngẫu: nhiên
nghề: dược luật nghiệp
nghệ: cao thông
nghi: dinh ngờ vấn
nghỉ: hằng hưu ngơi phép việc
nghị: cấp định khởi miễn phản quyết tha xóa
nghĩa: việt vụ
nghiêm: cấm chỉnh ngặt trọng túc
nghiệm: thu thuốc
nghiên: cứu
nghiện: bắt ma thuốc
nghiệp: bảo công cung nhỏ sáng tái và vụ
ngoài: khơi tại theo
ngoại: giao hối ngữ quan tệ
ngôn: ngữ
ngũ: và
nguồn: gốc kinh lực phóng tài thu vốn
nguy: cấp cơ hại hiểm
nguyên: liệu tắc và
nguyện: tại vọng
ngữ: dưới trong
ngừng: hoạt kinh sử
ngược: lại
người: bào bệnh bị cai chăm chấp chết chơi có dưới đại đang đó đứng được giám khai kháng khiếu khởi khuyết lái làm lao mắc mất mua nào nghiện nhiễm nộp phiên sử tham thân thụ thứ thừa trở trúng vắng
nhà: đầu ga máy nước thầu xưởng
nhãn: hàng hiệu thuốc
nhanh: chóng
nhánh: công của doanh ngân nước tỉnh
nhau: thì và về
nhằm: bảo mục nâng
nhầm: lẫn
nhân: có dân liệt phản thân thọ thương viên
nhận: biết chăm chìm dạng đạt đăng đủ được hồ sáp
nhập: cảnh doanh khẩu mặn ngũ tái
nhất: của định là
nhật: cơ kiến ký thông
nhiễm: bẩn môi
nhiệm: bồi của hữu kỳ phối thi trước vụ
nhiên: liệu
nhiệt: điện độ đới
nhiều: lần người
nhiễu: có
nhỏ: hơn và
nhóm: ngành
nhu: cầu
nhuận: bút sau
nhũng: trong
như: sau
nhưng: chưa không phải vẫn
những: người nội quy trường vấn
nhượng: có quyền vốn
niêm: phong yết
niên: hạn vượt
ninh: hàng quốc trật
nổ: công mìn sau và
nối: ống ray với
nội: dung địa
nông: lâm nghiệp thôn
nồng: độ
nộp: hồ phí thuế thừa tiền
nợ: của gốc lãi theo tiền xấu
nơi: có cư gần làm người xảy
nuôi: con dưỡng trồng
nước: cảng có cộng dâng hằng khuyến nắm ngoài sạch thải về
ốm: đau
ổn: định
ống: bê dài nhựa thép
pha: chế
phá: bom dỡ hoại sản
phải: bồi chịu có đáp đạt được ghi gửi hoàn kịp nêu nộp trả tuân
phái: sinh
phạm: hành nghiêm nhân pháp quy tội vi
phản: ánh biện hồi ứng
phán: giá giải quyết tòa
pháp: chống cưỡng hàn khắc khẩn lệnh luật lý ngăn
phát: biểu hành hiện huy ngôn nhanh sinh sóng tán thải thanh triển
phạt: cải tiền tù vi
phẩm: cây động mật thuốc
phân: biệt bón bổ cấp chia công loại luồng phối tích
phần: ba chênh công cứng hao mềm trăm vốn
phận: cơ của một tỉnh
phẫu: thuật
phép: hoạt lái nhập thành
phê: duyệt
phế: liệu
phi: chính cơ nhân nông thuế
phí: bảo chờ cưỡng duy hỗ khám thăm thực
phía: dưới trên
phiên: dịch họp tòa
phiếu: doanh
phó: chủ giám sự thủ trưởng
phong: hải tỏa trào vật
phòng: cháy chống cửa đại lây ngừa thí và
phóng: viên xạ
phổ: biến thông
phố: hà hồ thuộc trực
phối: hợp
phơi: nhiễm
phù: hợp
phủ: phê quy về
phụ: cấp lục nữ trách tùng
phúc: lợi thẩm tra
phục: hậu hồi vụ
phức: tạp
phương: án chấm pháp thức tiện
qua: biên cổng đường hệ
quà: tặng
quả: bom đánh khảo kiểm lựa nghiêm nghiên thí thiên thực
quá: cảnh thời trình
quan: chịu chuyên có đại đảng đến hải hệ ngang nhà nơi quản thuế thuộc tới trắc trọng trung
quản: lý trị
quảng: bá cáo
quay: phim
quân: chủng đội hàm khu nhân sự tự
quần: áo chúng đảo
que: hàn
qui: định
quốc: gia hội phòng tế tịch
quy: cách chế chuẩn định hoạch mô phạm tắc trình ước
quỹ: bảo bù đầu hoán
quyền: của giải hạn kháng lợi phê sở sử tiến truy và xem
quyết: bồi định khiếu toán tố tranh
ra: công khỏi lệnh nước quyết tiếng
rà: phá soát
ràng: buộc
ranh: giới
rất: nghiêm
rèn: luyện
riêng: biệt cho của đối lẻ
ro: thiên trong về
rõ: họ lý ràng
rối: loạn
rộng: khu rãi
rời: cảng khỏi
rủi: ro
rút: gọn ngắn tiền vốn
rừng: đặc phòng sản
sà: lan
sách: hỗ khuyến nhà ưu
sai: lệch phạm sót số sự
sản: chung cố đấu gắn kết phẩm riêng ròng sống xuất
sang: cơ năm
sàng: lọc
sáng: chế kiến lập tạo
sao: chụp có giấy hợp quyết
sáp: nhập
sát: cùng hạch nhân việc viên
sạt: lở
sau: cai chiến đây khi tiêm
sắm: tài tập trang
sẵn: có sàng
sắp: xếp
sắt: chuyên đô quốc và việt
sân: bay đỗ
sẻ: dữ thông
sẽ: bị được
sĩ: công quan
siêu: dẻo dữ nhẹ
sinh: hoạt học lao sống thái thú viên
so: sánh với
soạn: thảo
soát: đặc giết và viên
sóc: sức thay trẻ
song: phương
sóng: lớn thần vô
sổ: đăng kế sách theo
số: chênh dư điều giờ liệu lương lượng thứ tiền vô
sông: có
sống: của
sơ: đăng đầy đề đồ gốc hoàn mi miễn mời xin
sở: cai chăn dữ đào giam giao giáo giết hạ hữu khám thử ươm vật
sơn: văn
sua: doi
suất: máy thuế và
sung: bởi hoặc một
suốt: quá
sụt: lún
suy: giảm
sư: nước phạm và việt
sử: dụng
sự: cố nghiệp phù thay thật
sửa: chữa đổi
sức: khỏe
sỹ: quan
tà: vẹt
tá: dược
tác: chiến giả hại lắp phổ thí xã
tách: biệt
tai: nạn và
tài: chính khoản liệu nguyên sản trợ
tải: đường hàng trên trọng
tái: bảo nhập thẩm xuất
tại: bảng các cảng chỗ cộng cuộc cửa địa điểm điều ga kho khoản khu nghị ngũ nơi phiên phụ sân trụ việt
tạm: dừng đình giam giữ hoãn ngừng nhập thời ứng
tán: thành
tang: vật
tàng: trữ
tảng: số thương
tạo: điều trình và
tạp: chí
tàu: bay biển cá thuyền
tay: áo
tắc: quản
tăng: cường thêm vốn
tặng: cho
tắt: là
tâm: giáo thần
tầm: nhìn
tần: số suất
tấn: công
tầng: cấp đường giao hàng kỹ thủy
tập: đoàn huấn quán sự thể trung
tất: cả việc
tẩy: xóa
tem: bưu điện kiểm
tế: của mà và về
tệ: của nạn tiền và
tên: cơ của gọi miền và
tha: tù
thác: cảng công khoáng sân tài và
thạc: sĩ
thải: chăn phóng
thái: độ
tham: chiếu dự gia khảo mưu nhũng
thảm: họa
thám: quốc
thang: điểm
tháng: cuối đến đối kể tuổi
thanh: lọc lý niên toán tra
thành: khóa lập niên phần phố thạo tích tựu viên
thao: tác và
thảo: luận quy tiêu văn
tháo: dỡ
thay: đổi thế
thăm: dò gặp quan
thăng: cấp hạng lồng
thẳng: đứng gạch
thâm: niên
thẩm: định phán quyền
thân: nhân thích thiện thịt
thần: và
thấp: hơn nhất nhiệt
thập: chứng dữ được tài thông
thất: lạc nghiệp
thầu: và
thấy: cần
thẻ: bảo căn kiểm
theo: bảng biểu dõi đúng hiệp hình hướng mẫu nghi nghị nguyên phân phương quy quý tháng thỏa thong thông thứ từng tỷ yêu
thép: hình tấm tròn
thể: hiện như thao xảy
thế: chấp giới hoặc thì thông
thêm: các giờ
thềm: lục
thi: đua hành thăng tuyển
thì: bị cơ được người phải tùy
thí: điểm nghiệm sinh
thị: trại trấn trường
thích: hợp từ
thiên: nhiên tai
thiện: hồ
thiết: bị kế lập yếu
thiệt: hại
thiểu: là số
thiếu: hụt
thọ: nước
thỏa: mãn thuận ước
thoát: nước
thong: tu
thổ: nước việt
thôi: làm phục việc
thôn: ban để mới quy và
thông: báo di điệp đường gió qua suốt tin tỉn tư vận
thống: kê nhất quản thông
thợ: máy
thời: điểm gian giờ hạn kỳ phản tiết
thu: dọn được gom hái hẹp hồi hút nhập phí tang thập
thù: của lao
thủ: đô trưởng tục tướng
thụ: đặc hưởng lý nội
thuần: phong
thuận: chủ của khác khung lợi về
thuật: của quốc và
thúc: đẩy đợt năm thời việc
thuê: bao dịch đất lại quyền tài
thuế: nhập nợ suất theo thu và
thuốc: bảo cổ dạng gây kháng lá nổ phiện phóng thú
thuộc: bộ chính danh diện lĩnh một nhóm phạm thẩm trung
thủy: lợi nội phi sản tinh triều văn
thuyền: trưởng viên
thuyết: minh
thư: điện ký viện
thử: lâm nghiệm thách thuốc tương
thứ: ba cấp hai nhất tự
thừa: kế nhận
thức: ăn kỷ
thực: hiện phẩm tế tiễn trạng vật
thương: binh mại nhân tật tích
thường: niên thiệt trú trực vụ xuyên
thưởng: chất cho đối theo và
tỉ: lệ
tích: cực đất hoặc hợp lũy
tịch: hội này số ủy
tiêm: chủng
tiềm: ẩn năng
tiên: của đầu tiến
tiền: ăn chậm gửi lãi lương mặt phạt tạm tệ thuê thuế thưởng từ
tiến: độ hành sĩ
tiện: đo giao thông thủy vận
tiếng: anh dân nói nước việt
tiếp: cận công giáp nhận theo tục xúc
tiết: khống kiệm lộ một thi và về
tiêu: chí chuẩn cực dùng hủy thụ tuyển
tiểu: học mục
tim: đường
tìm: hiểu kiếm thấy
tin: bí cá cậy điện mạng nhắn sai tuyên tức và về
tín: dụng hiệu
tinh: thần
tình: hình huống nguyện tiết trạng
tỉnh: có nơi quảng quyết và
tĩnh: không
tính: chất hao mạng thuế toán từ
toa: xe
tòa: án phúc
tỏa: tài
tọa: độ phiên
toàn: bộ bức đập thông thực vẹn
toán: chi độc kinh ngân
tóm: tắt
tô: chuyên phục
tổ: chức lái
tố: cáo giác tụng
tốc: độ
tộc: thiểu việt
tối: cao đa thiểu
tội: phạm thuộc xâm
tôn: giáo trọng
tồn: biển đọng kho tại
tổn: hại thất thương
tông: cốt nhẹ
tổng: công cục giám hợp khối số tỷ
tống: đạt
tốt: nghiệp sản
tờ: chứng có khai tùy
tới: các cơ
tra: đột nạp việc
trả: cho hoa kết lãi lại lời nợ thù tiền
trách: nhiệm
trải: chi
trái: pháp phép phiếu với
trại: giam tạm viên
trạm: khí thu
tràn: dầu
trang: bị phục sức thiết thông trải trại
trạng: khẩn nghiện thái
tranh: chấp
tránh: bão trú
trao: đổi
trắc: khí môi và
trấn: nơi
trận: tổ
trật: tự
trẻ: em
trên: biển cạn cổng cơ địa đường hệ lâm mạng môi nền nhãn sổ tàu thị tờ trang
trì: công thực và
trí: công lắp tuệ việc
trị: gia giá rủi tài
trích: khấu lập lục xuất
triển: công khai kinh lãm nông
triệu: đồng tập
trình: bày dầu đào độ huấn khuyến thủy tự
trò: chơi
trong: bảng các chăn chu cùng đó giai hoạt khoảng khu kỳ lĩnh mọi năm những phạm quá quân sổ suốt thời trường từng việc vòng vùng
trọng: điểm lượng tài
trốn: thuế tránh
trộn: vữa
trồng: cây thủy trọt
trở: lên ngại xuống
trợ: cấp giúp
trời: việt
trú: bão của du hoặc là tại
trụ: sở
trục: tháp tim vớt xuất
trung: bình cấp tâm ương
trùng: lặp với
trúng: đấu thầu tuyển
truy: cập cứu nã nhập tố xuất
truyền: hình nhiễm thông
trừ: các chứng lùi trường
trữ: hồ nhà quốc
trực: ca thuộc tiếp tuyến
trưng: bày cầu dụng
trước: bạ khi liền ngày pháp thời
trương: của đầu
trường: biển cao hợp mạng
trưởng: bộ các cơ cục đoàn viện
tu: bổ so
tù: trước từ
tủ: sách
tuân: theo thủ
tuần: tra
tục: biên cấp hải hành phá phúc rút tái
tùng: vật
tụng: của dân hành hình
tuổi: đến nghỉ phạm trở
tùy: thân theo thuộc từng
túy: trong tự và
tuyên: bố truyền
tuyển: chọn dụng sinh
tuyến: điện đường sông
tuyệt: đối
tư: cách gián lệnh liên này pháp số thục tưởng vấn xây
từ: chối đợt khi ngày ngân nguồn ngữ sổ thiện trần xa
tử: của hình vong
tự: chủ đổ nguyện nhiên vệ
tức: hàng
từng: giai loại
tước: quyền
tương: đương hỗ lai tự ứng
tường: thẳng
tướng: chính
tượng: áp được thủy
ty: chứng con cổ đại đầu lưu mẹ quản trách
tỷ: đồng giá lệ
uy: tín
ủy: ban quyền thác
ứng: các cử cứu dịch dụng nhu phó với yêu
ước: lao quốc
ươm: tạo
ương: có đảng và
ưu: đãi tiên
va: trôi
và: biện bù cá các cải cam cập chia chịu chữ chữa công du duy đào đóng gửi hải hạt hoạt hướng khả khắc kịp lắp lệ lợi lưu miền môi mức nâng nêu nghĩa ngược nhu những phản phát phân phê phối sử tên thay thân thị tìm tổ trả trao truyền tuân tương vùng vừa xã xếp xử
vai: trò
ván: khuôn
vàng: miếng nguyên trang
vào: sổ
vay: nước và vốn
vắc: xin
văn: bản hóa phòng
vắng: mặt
vẫn: còn không phải
vấn: đề độc
vận: chuyển động hành tải thăng
vật: cấm chất cường gây hoang liệu nổ nuôi rừng tư
ven: biển bờ
vét: duy
về: an chăn chất đấu đê đo hôn khảo ma những phía tần tình tội trật việc
vệ: an bí bờ đê môi quyền sinh thực tinh trẻ
vết: thương
vi: cả cản điều mô phạm vi xâm
vì: lợi lý mục
ví: dụ
vị: có sự tính trí
việc: bức cạnh chấm chia cung duy đánh đáp giải in kể khắc làm lấy lựa rút thực trao truy tuân xây xử
viên: bù bức chức du góp hạng hội mầm tiểu
viễn: thám thông
viện: kiểm trợ trưởng
viết: gọn tắt
việt: nam
vĩnh: viễn
vọng: của
vô: hiệu tuyến
vốn: đầu điều góp nhà vay
vợ: chồng hoặc
với: các cách cán chuyến con cơ đài mỗi người nhau những tàu tất thân trẻ trường từng xăng xe
vũ: khí trang
vụ: án bưu chạy chuyến của đột khoa lữ mật quân tai trò việc viễn
vui: chơi
vùi: lấp
vùng: biển bờ đón nước sâu trời xa
vừa: có học làm
vữa: bê xây xi
vực: biển
vững: tài
vườn: cây
vướng: mắc
vượt: khung quá
xã: hội nơi phá
xạ: đã và
xác: định minh nhận
xảy: ra
xăng: dầu
xâm: hại nhập phạm
xấu: đến
xây: dựng lắp tường
xe: cơ gắn
xem: xét
xét: nâng nghiệm thăng thấy xử
xếp: bậc dỡ hạng lại loại lương
xi: măng
xin: cấp lỗi
xóa: án bỏ đăng nợ
xong: án hình
xổ: số
xuất: cảnh khẩu ngũ phim sắc thử vàng xứ
xúc: cử lãnh phạm tiến trực với
xung: đột quanh
xuống: tàu
xuyên: của theo và
xử: lý phạt phúc
xứ: của hàng
yết: chứng cổ công giá tại
yêu: cầu
yếu: chính của sau tố
`;

/** Pairs that look like a slip for one of those and are none: they stand in the same text often enough. */
const rightToo = `
an: cập tòa toan
án: cấp dầu định nhân phát tuyển
ảnh: kịp mầu về
áp: đụng
ân: định
bãi: cát
ban: cam chứng có đề giao hàng hảnh tài
bàn: thường
bản: chỉ chứng có đấu để giao hành hợp kê mặt tài tỉnh trái
bán: chỉ có đầu giao mặt tải tại
bảng: hướng
bao: cho
bảo: chế cho dân kịp ổn
bão: cho
báo: chỉ chương dân gồm khi ngày
bay: chặng chuyển chuyến va
bày: và
bằng: tiến
bắt: động hợp khả kỳ thường
bến: có
bệnh: bao báo
bì: hư kỷ
bị: cản cắm cầm cân định hải kỹ ký mật phát sử thi thì tổng
biên: và
biển: đổi
biến: đối và
biện: và
biệt: để được phải và về
biểu: độ thuê
binh: thường
bình: độ và
bỏ: trống
bồ: trí
bổ: thông
bỗ: sung
bố: sung
bộ: giao ngoài phân tại thông
cá: nước
các: bể bệ bến biên chuyên chướng điếm điêu giải hạn hang hàng khoa khoảng linh lỗ phường quỹ thanh tiểu tình tính trưởng van vận
cách: mang thực
can: đối
cảnh: tại trong
cánh: trong
cao: đột
cáo: ngày tai tại tính
cáp: trên
cát: cánh
cắt: cánh
cầm: có
cần: đối trực
cận: đối
cấp: địch hàng mà phục phức quan quần quận tham thẩm thể tính
cập: dịch tỉnh trên
câu: của về
cầu: giảm kỳ ký tổ trung vệ
cấu: của
chảy: và
chắc: và
chấm: đứt
chất: lương mà nào
che: dấu
chi: được quỹ sau thưởng tiêu tra xác
chì: và
chỉ: cục đào nhánh phí quy sau thường tiết trả xác
chí: công cục định được thường trả
chia: sẽ tại
chiều: dầy
chiểu: phim
chỉnh: trị
chính: đang đảng phù thông thực và
cho: đường môi phụ thuế viên
chối: cập
chống: mã thảm và
chủ: chương sổ yêu
chú: của trương
chuẩn: do đó đô
chung: cấp cửa phải theo
chủng: của là phải theo về
chúng: chỉ là về
chuyên: dụng giao nhượng
chuyền: nhượng
chuyển: công đối ngành trại
chuyến: công
chữ: việt
chữa: có được hàng
chứa: có được
chức: cùng đang đầu hợp khóa thủ thú thư tuyển
chứng: của phải theo thu tử
chương: của
có: am bức chiếu cung dâu dầu đấu đề để định kho khói kịch lõi lối mật thái tham thảm thẳm thầm thẫm thấm thẻ toa tòa tràn trữ ủy vôn
con: có dâu để
còn: dấu
cong: của
cô: đông phần tức
cổ: động phân
cỗ: đông phần tức
cố: cùng đê ít khối liên nguy uy
công: bộ chứng công dịch đồng nhân sản tắc thông thường xuất
cộng: tác
cột: thép
cờ: chữ
của: bê bến ca cả cánh chu chướng công cúc cư cự đoạn đường hàng hạng lộ môi mối nam quốc quy quý sông thu thử thường toa trái trương việc viên
cúc: nhựa
cung: cập của
cùng: cửa
cuôi: cùng
cuỗi: cùng
cuối: cũng
cư: để
cử: để vào
cứ: đề người tuyển
cửa: các ngân tàu
cưỡng: chê
da: là
dạng: báo
danh: cho
dày: và
dân: cập của cung cử quan quận sử tại thi thực
dẫn: các cấp thì
dâu: của hiệu khí thô
dầu: của
dây: chuyển được truyền
di: đời
diện: tập viên
do: bắt mua trong về
doanh: được xô xỗ
dòng: cháy
dung: biện cho cụ để đối làm quản tài thẻ trái trong
dùng: đối được liên nguồn tài thẻ vắc vũ
dụng: biên cho chung công cơ cũ để đội được kế làm liên ma mà tại tầng trong và
duyệt: để
dự: thâu
dừng: để và
dựng: biện cổng cộng đất đối mã ngân nguồn tài trái vốn
dược: cấp chấp đánh ghi gửi phê thực tiến tuyển xem
dưỡng: năng
đa: có được hoàn
đã: hoãn hoàng không là quá
đá: có
đạc: bàn điểm được
đai: đối theo
đãi: biểu
đại: điện
đang: và
đáng: và
đào: và
đảo: của
đáo: của
đạo: và
đạt: và
đặc: và
đẳng: và
đặt: công được hạng
đân: sự
đất: dai đã liên
đâu: thầu tư
đầu: giá môi mỗi mới thầu tiến từ
đấu: của thâu
đây: đủ
đê: ngăn
đề: an điều đưa nghiên phục thực xác
để: điều hoàn ngân nghị xuất
đến: bù việt
đi: chuyển động sản
địa: ban bản
đích: thường
địch: vụ
điểm: không
điện: của theo tích từ việt
điêu: kiện này ước
điều: khiến nảy
đình: của cư tại
đỉnh: của
định: ân chậm chỉ chủng củ cử cửa cường đanh đính định gia hoàn hoán huy hưởng kèm khôi kỹ ký mực nhu ranh sử tài tải thả thu thử thứ trung tuyển tuyến vệ
đo: có cơ đạt đặc lượng mưa sau
đó: nếu
đoạn: kiểm
đóng: bao
đồ: thị
đổ: vật
độ: an âm chạy địa sau tàu
đôi: mới thông với
đổi: khi ngoại thống với
đỗi: thông
đối: chiều thông
đội: chiếu thông trường
đông: của
đồng: bao bảo báo cỏ công đầu
động: bào công đầu khác lao mua ngoài quản thời trở xét
đơn: để
đúng: mực tên
đự: án
đựng: và
được: bỏ bộ chất cổ cư đẩy đậy giam giám giáo hiệu hoán hồ hướng lặp lây nghị phần sự tăng thả tiên tiền tiếng tình tuyên việt xử
đương: lịch
đường: kinh lan nối
đứt: hiệu hoạt hợp việc
ghi: số
ghỉ: nhận rõ trên
ghí: chú
gia: đầu định han khỏi khởi nước quyết tài tổ
giả: tài
giá: công định tại tăng về
giải: thê thương
giảm: thuê
giãm: thuế
gian: nghị thư tiếp
giành: cho
giao: địch
giây: chứng phép
giờ: kế
giới: bao
giữ: bị
giữa: cô hải
góc: của hoặc và
góp: từ vôn
gốc: tự
gồm: cá
hạ: tằng
hai: của do
hài: của
hải: cho của do quân thành về
hại: bên
hàng: điện gia hàng quy thường
hạng: của hai nguy
hanh: kèm xong
hành: an ấn kem kê kế ngay nghiệm phúc thi thì thị tổ vì vĩ vị
hệ: giũa thông
hiện: chuyên chuyển ngày nhu pháp thu thử trang
hiệu: như
hình: phát sử thực
hòa: lợi
hóa: giải tiêu tổn xã
hoàn: thuê
hoản: thuế
hoặc: châm chậm chống công cộng độc đợt giam giám huy quá trồng vi vị
học: đặt
họp: bất giữa với
hô: sơ
hỗ: sơ
hộ: có để không và
hồi: nhà
hội: cơ khác liên nhà thao trợ
hôn: hoặc
hơn: mực
hợp: bắt cân của đại đặt đông hội vi vị
hụt: thuốc
huy: phong
hủy: động
hưởng: tối
hướng: đến tới ưu
hưu: của
hữu: cửa
ích: cộng
in: hóa
kẻm: theo
kề: từ
kể: trước
kế: trước từ
kết: nói nôi nồi nỗi nội
khác: phục
khai: bao bảo thuê
khâu: trừ
khẩu: trừ
khấu: trù
khi: ban hoãn hoán lý tiền tốc xay
khí: có hết
khoan: tự và
khoản: chỉ chuyên nảy nhà thì thù từ và
khoán: chi chuyển này phải thu từ vay
khoảng: thu
khoáng: và
khoanh: tiên
không: bảo báo co cử đặt đẩy giảm phụ qua thê thế vi
khống: có
khu: đo
khuyến: mãi
kiêm: tra
kiên: trúc
kiến: thực
kiện: bắt của
kinh: đoanh tê
ky: giao thay
kỳ: dao kết kinh thay và
ký: giao hạn hàng quy
là: khoản
lai: giấy
lãi: thu
lái: tầu
lại: có của đối lần phương quyết tàu tiền trong và về xe
làm: cộng mát rò thuộc
lãm: công
lãnh: thô
lần: đâu đấu thử
lập: biện dữ hộ kể số sở
lẻ: thuộc
lệ: cửa tổng
lệch: bao
lệnh: thu thú
lịch: sự từ tự xử
liên: kề
liền: kể
liệu: khi quy quỹ vệ
loại: động thủy
lõi: của
lỗ: hàng
lợi: bắt và
luật: được tổ vê
lục: bản sổ
lực: mà số thì
lương: sản trong
lường: cơ của theo thực và
lượng: chất cơ của đối mua theo thực trong và vụ
lưu: dữ
ly: và
lý: dự đề để đo được kỹ ký ngoài quy tai tại thi thì thí thuê vị
mà: công số
mã: người
mạng: quốc theo
mát: hoặc
máy: hành thì
mắc: để
mắt: an hoặc năng tích
mặt: hãng
mật: bằng hoặc
mầu: đỏ sắc trắng vàng xanh
mẫu: sổ
mẻ: hoặc
mẹ: để
minh: có hoặc theo và
mình: quan
mỉnh: bạch
mỏ: tài
mô: tổ
mổ: tại
mỗi: trường
mối: được hoặc quản
một: khoản phân
mờ: các
mở: các tải
mời: công hoặc thâu
mới: tham
mua: ban bản bao báo
mức: chỉ lượng nước thù
mươi: lăm
mười: năm
nai: và
nam: của đến trở
này: nêu
nảy: thì
năm: được đương giữ liên trên trong và
năng: can cao cần cấp thành xuất
nèn: tảng
nên: tảng
nền: táng
nêu: có
nếu: tại trên
ngày: cho kê kế nghị sau
nghề: được
nghệ: dược thống
nghỉ: hàng
nghị: cập đình việc
nghiệm: thuộc trọng
nghiệp: bao báo cùng sang tài tại
ngoai: giao
ngoài: tài
ngoại: tại theo
ngũ: trong
nguồn: tại
nguyện: và
ngư: trong
ngữ: và
người: bao bảo báo đan đăng đo thu thử trung xử
nhà: đâu thâu
nhanh: của
nhánh: cửa
nhân: biết dạng dẫn đạt đăng đân đủ được sáp thường
nhận: có dược đặt hỗ hộ liệt phản thân thương
nhập: đoanh khâu mận tài tại
nhật: của định kỹ
nhiệm: kỷ ký phôi thì
nhiễu: người
nhũng: quy
nhưng: người nội
ninh: hằng
nói: với
nối: của
nội: với
nộp: hô thuê tiên
nơ: theo
nở: của
nơi: cử
nước: công hàng năm nằm
ôn: định
phá: chế
phải: đặt ghỉ hoãn sinh
phản: ảnh
pháp: hạn hàng hành khác
phát: cải tiền
phạt: hành tiên tiễn từ
phẩm: đông thuộc
phân: bỏ bô bồ bỗ bố
phần: bổ chăm chia vôn
phận: công
phép: thanh
phi: thuê
phí: bao báo cơ hộ nhân tham thâm
phó: trường
phong: toa và
phòng: của thi thì vật
phỏng: và
phố: chủ thông
phủ: cấp
phương: châm chậm thực
qua: công đánh khảo kiểm nghiên thời thực
quả: cảnh hệ nghiệm tặng thi thì
quan: chung chuyển đang khu nhân thuê trong trưng tự
quản: chịu có hệ ly
quán: lý nơi
quảng: trị
quanh: có nơi
quân: chung thuộc từ
quốc: tê
quy: bảo đinh
quỹ: bao báo chuẩn định hoàn
quý: đầu
quyên: sở sử
quyền: xử
quyển: sử
ra: cộng khởi
ro: bất trọng
rõ: trong về
sách: hồ hộ
sản: có đầu trung
sang: chế
sàng: cơ
sao: giây
sát: chuyên cung nhận và viện
sắc: và
sắt: việc
sẻ: đữ
sẽ: dữ thông
sĩ: quân
sinh: thu thủ
sóng: của
sô: lương
sổ: giao khám
số: dự đăng kế sách theo thư tiên
sông: của
sống: có
sơ: đang đào để giao khám mới thử với
sở: dự đăng đề đữ giám hoàn kế theo thư thứ
su: và
sử: đụng thay và việt
sứ: của
sự: có nước phụ và việt
sửa: đôi đối
tác: gia hải quản thi thì
tai: bảo các đường hàng trên
tài: sân và
tải: bảng các chính hằng khoản khu liệu nhập nơi sản thẩm trong và xuất
tại: bản bảo chính công của đường trên trọng và
tạm: đừng
tàng: cấp
tảng: sô
tau: bay
tay: và
tăng: cho
tằng: kỹ
tắt: cả
tâm: giao
tân: số
tần: xuất
tâng: kỹ
tầng: số
tập: sư
tật: việc
ten: của và
tê: về
tễ: và
tế: cửa
tệ: mà về
tên: cửa gói
thác: cổng cống khoảng tại
tham: những quan
tháng: đôi kế
thanh: liên ly viên
thành: liên
thao: quy
thảo: và
thạo: quy và
thay: đôi đối
thẳm: quyền
thâm: định quyền
thầm: quyền
thẩm: quyên quyển
thấm: quyền
thân: và
thận: nhân
thập: tại
thẻ: thao
theo: bản nguyện phần thang thống thư yếu
thê: như
thể: bảo căn chấp giới hoặc kiểm tháo thì thông
thế: như
thi: được người phải
thì: điểm hành trại tuyển
thí: hành
thị: được phải
thiếu: số
thiệu: là
thong: tin
thôn: bản
thông: ban bao để đi mới quản quy thông tìn tín tỉnh từ và
thống: báo đường gió kế quan
thu: của điện nội phi tăng viện
thù: được
thủ: của độ được nội
thụ: của
thuận: chú khắc
thuê: bảo nợ tại theo thu và
thuế: bao đất tài xuất
thuốc: bao báo là phòng
thuộc: bảo dạng điện
thủy: tĩnh
thư: cấp được viên
thử: điện
thứ: tư
thừa: kê
thức: an hiện kỹ ký năm việc
thương: cho đối theo trực và
thường: cho đối liên theo và
thượng: và
tích: này số
tịch: hoặc
tiên: chậm độ giao gửi phạt thông thuê thuế từ
tiền: của đầu độ phát tiến
tiễn: của phạt thuế từ
tiến: của đầu từ
tiện: của do đó mặt tạm từ
tiêng: việt
tiệp: theo
tiết: không thì
tiêu: mục
tin: bị mang tuyển vệ
tỉn: cậy sai
tín: và
tinh: chất có không và
tình: có không và
tỉnh: không quản từ
tĩnh: và
tính: có hiệu không thuê toàn trạng tự và
tỏa: tại
toàn: độc
toán: chỉ đột thông thực
tô: chuyển chức
tổ: chuyên
tố: chuyên
tồn: tài
tông: cột đạt hợp số
tổng: cộng
tra: cho độc kết lại
trả: lợi thu thụ tiên
trạm: thú
trạng: bị sức thiết thông
trao: đôi đỗi đối
tráo: đổi
trận: tô
trên: biên cạnh công đĩa mỗi nèn nên số sở thì
tri: và
trì: cổng giá tài việc
trí: gia sau thực và xác
trị: công tai tại thực và
triển: cổng
triều: cao
trình: bay đầu tư từ
trong: bản chân cung cũng điểm đo giải khoản khoang kỷ linh lượng nằm quan quần số tài vung
trọng: các những tải tại trường
trồn: thuế
trồng: cấy
trở: xuông
trù: của hoặc
trú: bao báo
trung: của là về với
trúng: đầu thâu
truyền: công thống
trừ: hồ nhà
trữ: các chứng số
trước: liên
trương: đâu
trường: biên các cơ của đầu đoàn
trưởng: cao của
tù: bổ khi
tuần: theo
tục: pha phục tại
tùng: của
tùy: tùng
túy: theo thuộc từ
tuyển: điện
tuyến: sinh
tư: bổ chủ của hình khi nảy ngân nguồn thực tương vẫn
từ: chủ của hình khí liên này nguôn nhiên số sở trước vệ
tử: cửa khi liên ngày xây
tự: của khi liên pháp số xây
từng: loài
tưởng: chính
tượng: chính hỗ tự
ty: cô cỗ dầu đấu
tý: giá
ủy: quyển
ứng: địch như
ương: đang
va: troi
và: biên ca cả cai cài cảm chưa chứa cổng cộng dù dư đảo đạo đón hai hài hưởng lặp miễn mỗi mối mực năng nếu nhũ phần phế phôi sự thận thi thí tố tra trữ tuần tường xả
vào: số
văng: mặt
vấn: để không phải
vật: từ tự
về: án dấu đâu đầu đề để mã tấn tinh tính việt
vệ: bị chất đề để phía tỉnh tính trật việc
vi: can cảng cảnh có lợi tính
vì: có sự vi
vĩ: mô vi
vị: điều phạm sử vi
việc: cảnh chậm cùng kê kế khác sử
viên: hàng kiểm thông trợ trưởng
viện: hạng thông trường
võng: của
vô: tuyển
vôn: đầu
vỡ: hoặc
với: chuyên chuyển côn đại môi tắt than trưởng
vụ: an cháy chuyên chuyển độc khí mặt quan tài tải tái tại trang viên việt
vùng: biên sau
vực: biên
vững: tại
vượt: qua
xa: nơi và
xà: lan và
xả: và
xã: đã và
xá: đã và
xạ: nơi
xẩy: ra
xếp: hàng
xong: phương
xô: số
xỗ: số
xuất: khâu máy thủ thứ và xử
xúc: tiền
xuống: tầu
xử: của
yêu: câu sau
`;

/** Pairs that are no words and stand in the text often: of a syllable that has such a neighbour no slip is thought. */
const common = `
a: khoản thông và
an: các có để đơn quản quy sinh tỉnh trong và về xã
án: áp bảo cấp cho chuyển chưa có của do dự đã đang để điều đó đối được giải hành hoặc khác khai khoa không kỹ là luật mà nhân nước phải phát phân phí quân quy quyết ra sản sơ sử tại thành theo thì thuộc thực tích tổ trong tử tự ứng và về xây xét xử
ảnh: của và vệ
áp: giải lực suất
ban: chấp chủ chứng công cơ của đại đầu điều giám kiểm quản quốc thanh tiếp tổ trung và
bàn: cấp được hoạt nhận quản theo và
bản: bàn báo cáo chấp chất chỉ chính cho chứng có công của dịch do đã đánh để đến điện đối đồng được ghi giải giao giấy gửi hoặc kèm kê kết khác khai kiểm làm lấy liên mô mới nêu nghiệm phải pháp phẩm phiên quy quyền sau sửa tài thẩm theo thỏa thông tin tố trả trên trong ủy và về vi với xác yêu
bán: cho điện hoặc ngoại nguyên nợ phá ra sản thành theo thuốc và
bao: cao
bảo: an các chất cho đúng hành không lưu phù tính toàn trợ việc yêu
báo: bay các công của danh đến điện động được giá hải hàng hiệu hình hoạt hoặc kết không nộp phải phát tạm thay theo thông thời tiếp tin tình trên trong trước từ và văn về việc với y
bay: bằng bị có của dân dùng đã đang để đối được hoặc kèm không phải qua quân quốc tại theo thực trong vi
bày: ý
bằng: bản biện các cách chữ chứng công đồng đường hiện hình hoặc một nguồn phương số tài tàu thiết thủ thuốc tiền
bắt: người
bất: chính cứ
bên: bán bảo cho cung đặt được đương giao không liên ngoài phải tham thỏa thuê trái trong ủy
bệnh: án ban binh cho có của đối được hiểm hoặc nhân phải phẩm tại tâm theo thuộc trong và
bị: an ảnh áp bảo bệnh các cáo chấm chia chiếu cho chuyên có công cơ của đại đầu để điện điều đo động đơn giải giảm giữ hạn hợp kết khác khiếu khởi kiểm kiến kiện kỹ mặt nạn phá phát phục tai thay theo thi thông thu thương tịch tòa tố trong và xét y
biên: chế nhận tài tập
biển: báo có của đã để được hiệu hoặc là nước phải quốc số theo thuộc trong
biến: kiến nguyên thực và
biện: xã
biệt: dược đối được là theo và
biểu: hiện hội số tượng ý
bình: của
bỏ: các hiệu hoặc một phiếu tư việc
bổ: cho dự ngân trợ và
bố: áp các công danh dịch doanh hoặc hợp kết một mở phá quyết tại theo tiêu trên và vùng
bộ: bản các chi chỉ chủ chuyên có của để điều được giao hoạt hoặc hồ kế kỹ làm môn ngành nội quản quy số theo thông tổng trong tư và văn về xây y
bồi: hoàn
bởi: các cơ
buộc: đối người nộp theo thực
cả: thời trường
cá: thể
các: ban bản báo bệnh cá cảng căn cấp chất chế chi chỉ chính chủ chuyên chữ chức chứng công cục cửa danh dân dấu dịch doanh dữ dự đại đặc đề địa định đoàn đoạn đối đương đường giá giải giao giấy hành hiện học hồ hộ hội hợp hướng kết khiếu kỳ kỹ luật lực máy mặt mẫu mô môn mục mức năm ngày ngân nghị nghiệp nguyên nhà nhiệm nước phần phiên phòng phụ quốc quỹ quyền quyết rủi sản số sở sự tác tài tàu thay thiết thỏa thông thủ thuốc tình tòa tội tổng trách trang trình trung tuyến từ ủy ứng vật vi vị vụ xã ý
cách: an chức công ghi giữa pháp thành tính
cảng: cá dầu và
cảnh: cáo của được giới hải hàng lãnh qua tại theo và vệ
cao: cấp chất có công của để độ được hiệu là năng nhận phải quy theo trình trong và
cáo: ban bằng bộ cấp chính cho chủ có công cơ của cục đánh để đến định đối được giám hành hoạt hoặc hội kê không kiểm kinh là lãnh năm nghiên người phải phân quá quy quyết số sở thẩm theo thì thống thủ thuốc thực tổng trong ủy và về việc viên với
cấm: kinh nhập
cần: bảo bổ có định được phải sửa xác
cấp: bản bảo bằng bổ bộ các cao cho chuyên chức chứng có công cơ của cứu dữ dưỡng đặc đăng đất để địa điện độ đổi đối được hàng hiệu hoặc học hồ hộ i khi không kinh là lần mình một mới ngân nước ở phải phát phối quản quốc quy quyền quyết sản sổ số sơ sư tài tại thẩm theo thì thị thiết thông thuốc thực trách trong trở trung trước trưởng ủy và văn về với
cập: cổng tại vào
cầu: áp bảo bằng bên bổ các cảng cấp chi có công cơ cung doanh điều định độc đối được giải hoặc khai không kiểm người nhiệm phải phát phòng quản quy riêng sau sử sửa thay theo thi thì thực tòa tổ trong và vệ
cấu: kiện lại thành viên
cây: đầu
chấm: điểm thi
chấp: về
chất: cấm có công của dùng hoặc hướng kỹ liệu nguy theo thuộc trong và
chế: ảnh bảo bay bằng chi chuyển của đối được giao hoạt hoặc kinh một năng phẩm phối quản tài tạo theo thi thuốc tổ trong tuyển tự và về xuất
chi: các cho của đầu được hoạt hỗ khác mua quản quy sự theo thuê thực tiền tiêu tổ từ và xây
chỉ: áp bảo bồi chấp chuyên có công của dẫn đã đại đào điều giải giới hành hiệu hoạt hoặc kiểm kỹ liên lưu nghiệp nhân phí số sử thi thị thư thực và về việc vô vụ xét
chí: có của đánh lựa phân quy và về
chia: cho
chiếu: công của hoặc ngoại và với
chìm: ở
chỉnh: các của dự giấy hình hồ kế lý mức nghị nội quy sửa theo
chính: ban bị các cấp cho chủ có công của cùng do đã để đến đối được giấy hoặc khác khi không là liên mình một năm nhà phải phục quốc quy quyền quyết sau tại theo thì thông thuộc thực tổng trên trong từ và về việt với
chịu: án chi
cho: ban báo bị bộ cả cá chi chính chủ con công cục doanh dự đại đến địa đối đơn đường giáo hệ họ hoạt học hội hưởng kiểm lực mình một mục năm ngân nhà nhân nhiều những phạm phương quỹ sản sinh sở tàu thành thi thời thương toàn tổ tổng trung trường ủy việc ý
chọn: các công để một phương thực và
chỗ: ở
chống: bệnh lao tác
chủ: cơ của doanh đầu động hàng hành lực nhiệm ở phương quản quyền tài tàu thể trong và về
chú: ý
chuẩn: áp chất chung chuyên chức chương công cơ của đối được hóa hoặc quy sau theo thực tiếp và về
chung: biên cho đối không thân trong và với
chuyên: cơ dụng đề khoa trang viên
chuyển: bằng cảng cho công của cửa đến đi đơn hàng hành hồ khẩu khoản loại mục ngành ngay người phát quyền ra tài tải theo tiền trong tuyến từ và vào vật về vị vốn xếp
chữ: thập
chưa: đáp đạt đến hết hoàn nộp phù rõ sử thành thực tính xác
chữa: tài tàu và
chức: bán bảo bị biên bộ bồi cá các cấp chính cho chuyên chứng có công cơ của dịch do dự đã đại đang đào đăng đề để điều đó đối được giám giảng hải hành hiện hòa hoạt hoặc hỗ hội hướng khác khai khảo không kiểm kinh là lại làm lập lấy liên loại lựa lực mà mình mở ngành nghiên nhà nhận nơi nước ở phải phát phối quản quốc quy sử tài tại tập tham thanh thành thẩm theo thi thuộc thủy tiếp trách triển trong trực tuyển tư và việc vụ xã xây xét y
chứng: kiến quyền thực
chương: i này vi
có: ảnh bản bảo báo bằng biên biển biện các chất chính chủ chung chuyên chức chứng con công cơ dịch diện dự đăng đề địa điều đóng độ động đơn được đường giá giải giao giấy hai hại hành hệ hình hoàn hoạt hoặc hồ hợp hướng kế kết kiến kinh kỹ ký lợi lý một mục mức năng nguồn người nhà nhiệm những nơi phạm phát phương quan quốc quy quyết số sử sự sức tác tài thành thẻ thiết thông thời thu thuế tiêu tình tính tổ tối tổng tranh trên trình trong tư từ vấn vi xác xuất ý
còn: được giá khả nhu phải thời vi
cố: an hóa hoặc kỹ nghiêm trong và xảy ý
công: báo bằng cho chức chứng có công của do dụng để được hoặc lao năng nghiệp nhân nhiệm phải quản quốc quy sử tại theo thuốc thuộc thức thực tố trách trong trực tư và văn với vụ xây
cộng: tác với
cơ: của dịch động gây hữu tàu thể
cụ: chuyển nợ và
của: ban bản bảo báo bệnh bị cả cảnh cấp chấp chi chuẩn chuyên chữ chức chứng cổ công cổng của cư dân dịch dữ dự dược đại đất đề địa điều đối đường gia giám giao giáo giấy hạ hải hàng hành hệ hiệp hóa hoạt học hồ hợp kế kho khoản khu kiểm kỳ lãnh liên lực mạng máy mặt một mục nạn ngày nguyên nhân nhiệm nội nước phạm phần phó phòng phụ phương quản quân quốc quy quyết sản sĩ sinh sở tài tập thanh thành thẩm thị thiết thông thời tiêu tỉnh toàn trọng trung trường trưởng tuyến văn vật vị việc viên vụ vùng xã
cục: an bảo bộ cảnh chính dự đăng đường giáo khoa kiểm kỹ phát tác thi thuộc thủy tiêu tổ trồng và
cùng: loại thời
cư: dân ở và
cử: cán
cứ: các cho của đề hồ kế kết lập pháp quy quyết theo thông tình tính trên và xác xây yêu
cửa: điện liên
cứu: của được khả người sinh sự thử tương và viên y
danh: công của dân dự hiệu lãnh nghiên nhân và
dân: biên chủ có của dụng được hoặc huyện khi lập ở phải số tại tham theo thuộc thực trong và về việt xã
dẫn: áp bổ các chế chi chuyên công cơ cụ đến đường giải hoạt một nghiệp người quản sử tập tổ trong và về việc viên
dầu: các trên
dấu: chấm định hợp kiểm và xác
dịch: bảo cho có của dân đặc điện đối động được hại hàng hoặc i liên mua ngoại tại theo thu thuế thực trái trên trong và viên với y
diện: các cấp cho chủ có công cơ được hoặc hợp kiểm lãnh ngoại người nước phải quỹ tại tham tổ trong và việt
do: bên bị các cấp chính cho chủ chuyển công cục doanh điều đơn hành hội không một ngân nguyên người nhà pháp quốc sở sự thủ thực tổ tổng trung ủy và vi việc viện yêu
doanh: bảo cảng cấp chứng có của dịch được đường hàng hóa hoặc kết không mua nhân sản tại tạm theo thu thuốc thực trên trong và vận
dục: người tại thể thường
dung: bản báo bắt bị các cần chi chính chủ chương công cơ của dịch dự đã đánh đăng đề điều ghi giám giấy hoạt hỗ hợp kế khác khai khiếu không kiểm làm quản quy quyết sau thay thẩm theo thông thuộc thực tích tố trong và về yêu
dùng: có của
dụng: biên các chất chế chính cho chung chức chứng có con công cơ của danh dấu dịch dữ dự để điều định đúng được đường giấy hàng hệ hết hiệu hình hóa hoặc hộ kết khác khi khoa không khu kinh là làm máy một mức năng ngoại nguyên người nhà như nước phải pháp phần phí phương quản quy quỹ sản số tại tên thành theo thì thiết thông thống thủ thuế thuốc thư thực tiền tiêu trang trên trong từ ưu và vào vật viên với
duyệt: báo chương của danh dự điều hoặc hồ kết mẫu nhiệm nội quy quyết theo thiết
dự: bị họp kiểm phiên thi xét
dựng: bản báo các cảng chương danh dự đề định hạ hệ khu lực mới nhà nông phương quy theo tiêu trên
dược: có của hoặc theo và
dưới: sự
dưỡng: cho chuyên của tiêu và
dứt: thực
đa: bằng cấp khoa phương
đã: áp ban bị cấp chấp chuyển công cung đăng giải giao gửi kê khai ký làm lập nhận nộp phát ra sử tạm tham thành thỏa thông thu thực tính trả xác xuất yêu
đãi: về
đại: hóa phó
đảm: bằng các chất chi cho có cung để điều đủ hoạt khả không kinh một nhận nhiệm phù quốc quyền sự tài theo thi thực tính tuân và việc yêu
đang: có công được giữ hoạt hưởng lưu quản sử thực trong
đánh: số
đạo: bộ cấp chống công đơn phòng quốc sở thi thực tổ trung và việc
đạt: từ
đặc: cách dụng
đăng: công kiểm nhập
đặt: các đường gia hệ máy tại tên tiền trên trước
đất: có của do đã để được hoặc không nước ở tại theo thuộc tính trong và
đầu: cơ của đối đơn hoặc máy năm ngành nối ra tại tổ từ và vào
đề: cần cập khác liên phát ra tài thi về
để: áp bán bảo báo bổ bộ bù các cấp chi cho chuyển chứng có công cơ cung cứu đảm đánh đáp đăng đầu đấu đề điều đối được ghi gia giải giám giao gửi hoàn hỗ kết khai khắc kiểm ký lại làm lập lấy lưu mua nghị người nhận nộp nuôi phát phân phòng phối quản quyết sản sử sửa tạo tăng tham thanh thẩm theo thi thông thống thu tiến tiếp tiêu tính tổ tổng trả trang triển trình truy vận xảy xây xét xuất xử yêu
đến: an bảo bộ các cảng chất chương công cơ cục cửa địa điểm giao hạn hàng hệ hoạt khi khoản làm lĩnh lợi mục mức năm ngày người nhận nội nơi phòng quản quốc quyền sản sở sự sức tài thời thu tính tổ tổng ủy vị việt vụ
đi: công đào qua tàu trên và vào
địa: chất chính chuyên của danh địa được giới hình lý quốc theo và vật việt
đích: của khác và
điểm: a bắt bưu chỉ chuyển có công cơ của cung du đánh đăng đặt để đo được e giao kết khác kiểm kinh làm lập này người nhận nộp phát quy theo thông thu thực tiếp tổ trung và về xác xét
điện: có của đến được hoặc hợp lực năng quốc theo toán trong từ và viên việt
điều: chuyển của độ động hành luật theo tiết và
đình: có công người nhận và
định: an áp ban bán bảo báo bằng bắt biên bổ buộc các căn cấp chấp chất chế chỉ chính cho chủ chuẩn chuyển chức chứng chương có công cơ dân do doanh dự đã đầu để điều định đó độ đối được gia giảm giám giao hàng hành hiện hình hoàn hoặc hồ kế kết kháng khi khoản không kiểm kinh kỹ là lại liên lượng mà mã miễn một nghĩa nguyên người nhiệm nhu nhưng những nội phải phạm pháp phân phương quản quy riêng sau sơ sử sửa tài thanh thành thay thẩm theo thi thì thiết thiệt thông thời thu thủ thuế thực thương tiếp tiêu tình tính tổ trả trách trên trị trình trong trước tuyển tư từ tương và vị việc viên xác y
đo: được kiểm
đó: cho đã để được ghi hoặc không là phải theo thì trong và xác
đoàn: dầu điện kết kinh tàu thanh thể và
đoạn: điều
đóng: tàu trên trụ
đồ: án ảnh chuyên dùng hàng hành
độ: an bảo báo bồi chi chính chuyên công của cử đại đào đối kế không kỹ làm ngoại phụ quản quốc quy sơ tài theo thiệt thông thu thực tiền tiến tin trợ trung tự và vi
đốc: cơ đại hoặc quỹ và
độc: hóa làm quyền
đổi: các chứng công cơ của danh dữ địa giao giấy hàng hình hoặc khoản loại mục ngoại người nội nơi quy số thành thẻ theo thời tiền trong từ và về vị với
đối: chứng ngân tác ứng xử
đội: được
đồng: bảo bằng bộ cấp chí cho chuyển có của cung dân dịch dự đã đại đánh đạo đấu để đến định đối được gia giải giám giao hoặc hồ hợp khám khoa không kiểm ký là làm mức nghiệp nhân phải phối quân thành thẩm theo thi thì thuê thực tiền trong trường tuyển tư ủy và vận về việt với xác xử ý
động: bán bảo báo bị bù bưu các cách cấp chi cho chung chuyên chuyển có công cơ cung dịch do dự dược đã đại đánh đào đăng đất đầu đấu để đến đi điện điều đo đóng đối được giám giao giáo hải hàng hóa hoặc hỗ hợp khác khai kháng khi khoa không kiểm là làm liên lực lưu môi mua nghề nghiệp ngoài nguồn nhân nhận nhượng nước ở phải phát phòng phối phục quản quy sản sau sử sự tài tại tập tham thanh theo thi thì thông thu thuê thuộc thủy thư thực thương thường tiếp tổ tố trên trong trở trợ truyền trực tuyến tư từ ứng và vào văn vận về viên viễn việt vốn với xây xuất
đơn: bán có của đăng điện giá hàng hoặc kháng khiếu phương theo thuốc tố và yêu
đủ: căn cơ của để giấy hoặc năng nghĩa nội số sức theo thì thông tiền tiêu và
đúng: các chế đối hạn nội pháp theo với
đưa: hàng vụ
được: ban bán bảo báo bộ bồi các chi chỉ chính cho chủ chuyển chứng công cộng cơ cục cung dẫn do doanh dùng duyệt dự đại đảm đào đặc đăng đặt đầu đề để điều định đóng đơn gia giải giám giới gọi hình hoặc hồ hội hợp huy hướng kê kết khai khám khiếu kiểm ký làm lập lưu một mở mua nêu ngân nghiệm người nhà nhân nhận nhập nộp pháp phát quá quản quy quỹ quyền quyết sản sau số sự tài tạm tạo tập tham thanh thành thay thẩm theo thể thi thì thiết thông thu thủ thuê tiền tiếp tòa tổ tổng trả trang trong trợ trừ từ tự vào văn vận việc viện xây xét xuất xử yêu
đương: nhiên trở với
đường: bay biên biển hàng truyền
e: khoản và
em: dưới theo
gây: ảnh bệnh nguy ô thương
ghi: công đầy hình số tên theo vào
gia: ban bao bảo bồi các chương có cố của do dự đánh để đối được giảng giao góp hàng hoạt hoặc hội hợp là liên nghiên nhập nước phải phát quy sử thẩm theo thị thuộc thực tiếp tính tổ trên trong trợ tuyển tư tương ứng và vào việt với xây ý
giá: an bán các chào chất cho chuyển chứng có công của dịch do đã đáp đất để định đối được giao hải hàng hệ hiện hiệu hoạt hoặc hồ kết không kỹ là lại mua mức nghiệm ngoài phải quy quyền sản sự tác tại theo thì thị thiệt thuốc thực tình tính trong trực tuân từ và về việc viên
giải: ngân pháp thương trí viên
giam: thuộc trong và
giảm: giá khả phí tiền trừ vốn
giám: thị
gian: ban bị còn công dự đào để được giải giữ hoạt học không kiểm làm mạng quy sử tạm tập tham thanh thi tính tối từ và
giao: cho chủ có công của dự đất để hàng hoặc hồ kết không khu lại ngay người nhận nhiệm nộp quản quyền tài theo thực tiếp trong trực và
giáo: sư trình
giấy: biên đề giới hoặc thông ủy và xác
giờ: trước
giới: biển của đường hành tại theo tính trong và
giúp: ủy xã
giữ: các chất chuẩn có để đến hàng hoặc hồ lại nguyên người phạm tài tại tàu theo trong và
giữa: doanh ngân người tổ
gọi: nhập
góp: theo vào ý
gồm: chi có một những
gửi: bản báo bằng các cơ của cục đơn giấy hàng kèm kết kho không ngay quyết số sở tại trực ủy và văn về
hạ: du
hai: lần phần
hải: được lý sản trong và văn việt
hại: có đến đối được hoặc là theo thì thực tình trong và
hạn: bảo cấp chấp cho chuyển có cung do dùng dự đã đăng để điều được ghi giải giao giấy gửi hiệu hoạt hoặc hợp khác kháng không kiểm lưu một mức này phải quy quyền sau sử tạm thanh theo thì thời thực tối trả trách trên trong từ và
hàng: cấm chính có của cung cứu dự đa đã để được giám hoặc lưu ngày nhà nhập nước phải phát thanh theo thực trong ủy và về xuất
hạng: đất i từ
hành: bản báo bay biên biện biểu các cho chuyên chứng chương có công của danh đánh đặc để điều định đối động được giao giống hình hoạt hoặc hồ kế khi không kiểm là luật lý nghị nội phải pháp phiên quy quỹ quyền sản sau tại tạm theo thì thị thiết thông thủ thuốc thử thực tiết tiêu trên trình trong từ và văn về việc viên xác
hao: tài
hằng: ngày
hệ: công sinh với
hiểm: bắt cho có của đã đối được hoặc không là liên nhân nông nước phải qua tai theo tiền trách trên trong và vi xe y
hiện: bảo báo bằng biện cấp chế chi chỉnh chính cho chuyển chức có công cơ của cung dân dịch dự dưới đại đang đánh đăng đầu đề điều định đối được giải giám giao hành hoạt hoặc hỗ hợp hưởng kê kế kết khai khảo khi không kiểm lập lệnh một mục nghị người những nội nộp pháp phân phương qua quản quy quyền quyết rõ sai sau tại thanh thẩm thì thông thống thu tiếp trách trên trong trợ trước trường tượng và vật vi vụ xác xử yêu
hiệu: chỉnh chuẩn của đường hàng khởi quy tội trên trưởng và vi yêu
hình: chữ có công của dịch doanh hoạt kinh quản quốc số sử tài thành thực tổ trả và
hòa: bình
hóa: bị cho có của do dược đã để đó đưa được hoặc học kết khác không là lãnh lưu nhóm phải qua quá quốc quy tại tạm theo thì thuộc trên trong từ và vận xã
hoạch: an bảo bay cảng chi của đã đào đầu được giám hằng hoạt kiểm mạng phát phòng sử tài thu thuê thực tổ tổng ứng về xây
hoàn: cảnh chỉnh lại toàn
hoạt: chất phí
hoặc: ban bản bảo báo bằng bệnh bị biên bổ bộ buộc cá các cấp chi chỉ cho chủ chuyên chuyển chưa chứng có công cơ của cung do doanh dự đã đại đang đăng đề để địa điểm điều đình đơn được ghi gia giá giải giám giao giấy gửi hàng hành hệ hình hồ hộ hội hợp kể kết khi khoản không khu kiểm kiến là làm liên loại mất mẫu một mua ngày người nhà nhận nhập những nộp nơi nước phải pháp phát phạt phân phối phụ phương quy quyết sản sau số sở sử sửa tài tái tại tạm tham thành theo thể thỏa thông thu thủ thuê thuộc thực tiếp tiêu toàn tổ tổng trả trên trình trong trực trường từ tự ủy văn vi việc viện vùng xác xét yêu
học: các cấp chuyên có cổ công cơ của đầu để đối được giáo hoặc kỳ là ngành nghề phải phí quốc tại theo thực trong tư về viên viện
họp: báo và xem xét
hỗ: cung
hộ: khẩu khoán nộp quyền sinh tịch
hồi: chức chứng đất được nợ quyết sức tài theo thông thuốc trong và
hội: ban bộ các cấp có của đặc để được hóa hoạt hoặc liên nghị nhà nhập nông nơi phục quy quyết thành thẩm theo thi thực tỉnh trong và về việt
hợp: áp bản bán bảo báo bên bị bổ bộ cá các cấp chấm chi chỉ cho chủ chuẩn chung chuyển có công cơ cụ của cung danh do doanh dự đã đăng đấu đề để điều đối đơn được đương giải giao giấy gửi hàng hệ hoàn hoạt hồ hợp kết khác khai khi không kiểm kinh là liên luật lý miễn một mua này người nhà nhận nhiều nhu nội nộp phải phạm phát phần quá quản quốc quy quyết số sử tài tại tàu thành thay theo thông thời thu thuốc thuộc thực tiêu tình tòa tổ trong từ ủy và vào về vi việc viên viện vụ vượt xác xảy xử ý
huấn: về
hủy: bản giá quyết tài tư
huyện: hoặc
hưởng: án bảo bởi các chính của phụ quyền theo trực
hướng: nghiệp phát
hữu: chung chứng cơ đối đường hoặc nhà nước quan tài tàu từ và
i: ban của khoản nghị những và
ích: quốc thủy trong và
ít: hơn nghiêm
kèm: bản chứng thông
kê: hàng tài và
kế: chi cơ của kỹ theo tiếp và
kết: án bảo của đào đầu đơn giữa hoặc theo thực trong và với
khả: dụng
khác: biệt cho do đã để đến đối được hoặc khi không là làm liên mà ở phải phù phục quy tại thì thuộc thực trên trong và về với
khách: và
khai: áp bổ các chế công của đề hàng hoạt hoặc kế kết lại ngân người phí quy quyết sinh tài tại theo thông thực trên trong và việc
khám: giám nghiệm xét
kháng: hoặc sinh
khẩu: biên có của đã để đối được đường hàng hoặc không là miễn nguyên nhập phải phục quốc sản tại thuốc thuộc thực trong từ và vào vật việt xe xuất
khi: áp ban bán bắt bên bị các cần cấp chấm chuyển chưa công cơ cung doanh đã đăng đến đi điều được giải giao hàng hoạt kết không kiểm làm lập mở người nhà nhận nhập nộp phát quyết ra sử tàu tham thay thi thông thu thuộc thực tiếp tổ trình trừ tuyển vận xác xây xét xuất
khí: được ngoài theo và việt
kho: bảo hàng
khoa: cấp
khoản: bảo cho của đã đóng được giao hỗ ký lưu ngoại người nộp phải phát phí phụ tài tại tạm tham thanh thuế tiền và viện vốn
khoán: ban chi cho có cơ của đã đại được hoặc không kinh là nước phải ra riêng tại thành theo thực trong trực
khỏe: theo
không: ảnh áp bảo bị bố cần cấp chính chịu cho chung chuyên công của cung dân do đảm đăng đề để điều đồng giải gian hoàn hoạt hợp hưởng kê kể khắc khí là làm liên lưu người nhận nhất nộp phát phân phụ quốc quy rõ sử tại tham thành thay theo thỏa thông thống thu thực thường tiếp tính tổ trả trái trong trung trực tự và vi việt xác yêu
khởi: động hành
khu: bảo bay chế chuyển dân kinh nước và
kiểm: chứng điểm phiếu tàu viên việt
kiến: bằng các góp khác thẩm thống tư và về
kiện: an áp bảo cần cấp chào cho có công cơ cụ của cung dự đăng đầu để đối được giao hàng hành hoạt khác kỹ làm lao nhập quy sản sau sử tham thành theo thi thì thuận thực trong và về vụ xét
kỳ: báo chuyển của đánh hoặc kế kiểm thanh theo thi tính và việc xét
ký: ban biên biện cấp chủ chuyển chứng công của cung danh doanh dự đầu điện được giao gửi hành hiệu hoạt hoặc hộ hội hợp khám khoản kiểm lại lập mã nghĩa nhận phải phát phương quốc quyền quyết số sử tài tại tàu tham thành theo thỏa thông thuế thuốc thực tòa tổ trong tự vào văn với xác
là: bản bên bộ các cán căn cấp chủ chữ chứng có công cơ dịch doanh dự dược đã đại đầu đối đơn giá giấy hàng hệ hình hoạt hồ hội hợp kết khoản không khu loại một mức ngày ngân nghị nhà những nơi phần phương quan quỹ quyền quyết sản số sự tài tập thành thông thời thuốc tiền tổ tổng trường ủy văn vật việc vùng
lại: các cho chứng cổ của doanh để đơn được giá giới hoặc hồ không lao phải quyết sau số tài theo thì tiền trong và vụ
làm: bằng các cho chủ chứng cơ của đại đầu đơn giảm lãnh nhiệm tăng thành thay theo thực và
lãnh: của phát theo và vay
lần: cho đối mức phát sau trong trở và
lập: ban bản báo các cấp chi có công cơ của danh do doanh đề để đoàn được hành hệ hóa hoặc hội hợp khu lịch mạng mới ở phải phương quy quỹ quyền thành theo thị thuộc thực tổ trang trên trong trung trước trường tự văn
lấy: dấu phiếu ý
lệ: công do để hoặc phần quỹ sở theo tổ và
lên: chức đối hạng mà phương theo thì trong và về
lệnh: bộ công điều giao này quân
lịch: của và
liên: bộ danh doanh hệ hợp minh ngành thông tiếp tỉnh tục vận
liệu: báo bằng cá cần cho chuyên chứng có của do dùng đã đặc để địa điện đo độc được giữa hàng hóa hoặc hướng kèm khai không kỹ là liên lưu môi nghiên phải pháp phóng phục quan quốc quy sản sau số sử tài tại theo thông thống thu thuốc thuộc thực trên trong từ và vào với
loại: a bản bỏ chứng công giấy hàng máy mức phí phương sản tài tàu theo thuế thuốc trừ tương và văn vật
lợi: cho cơ của được khác người thủy và
luận: cơ
luật: an áp bảo bị chất cho chuyên chuyển chứng có công của dân do doanh đất đầu đấu để đối được đường giám giao giáo hải hàng hiện hình hoặc hợp khác khi khiếu khoa không kinh lao liên luật mà ngân người nước phí phòng quản quy theo thi thì thuế thủy thương trách trong và việt xử
lục: của địa i kèm ngân vi
lực: cho chuyên công của để đối được gia hành hoặc kể khoa mà pháp sau tài theo thì thực trong từ và việt
lương: chuyên hoặc khi lần tối từ viên
lượng: an bảo các cảnh cao chuyên công cơ của dịch dự dược đào điện đối được giáo hàng hoặc hồ kiểm kiến nguyên người nước phát quản quốc tài tại tập thành theo thuốc thức thực trên trong từ và
lưu: động học hồ lượng mẫu tại thông vực ý
ly: y
lý: an bao bảo bằng các cấp chi cho chuyên chứng chương có công cổng cơ của cửa danh doanh dự đào đầu để địa điều đổi đối đơn được đường giải hàng hành hệ hóa hoạt hoặc hồ hợp kết khác khai khi khiếu kho khoản không khu kinh ký là làm lao luận môi ngành ngân nguồn người nhiệm như nước phải phân quốc quy sau số sử sự tại tạm tàu theo thi thì thông thu thuê thuốc thực tiền tổ tố tổng trách trang trên trong trực trường vận vật về việc viên vụ xuất y
mà: bên bị các có còn cơ doanh mình nhà nước pháp tòa tổ tổng trong tỷ việt
mã: của định hàng hóa
mại: của hóa nước phạm tại theo tự
mạng: của máy theo thông
máy: bay chính chủ của đào đo gia phát thủy tính trưởng và
mặt: chuyển của đường tại thì tiếp
mật: công dữ độ
mẫu: báo bệnh của dấu do đơn giám giấy kiểm tại thiết thuốc trong và văn vật
miễn: chấp giảm kiểm nộp phí tiền trách trừ
minh: công được hợp nội tài thông và về việc
mình: để thì thực
mô: và
mỗi: người
môn: phù thi thuộc và
một: bản bên bộ cách công cơ đơn hoặc khoản loại năm ngày người nội thành thời tổ
mở: ngành niêm sổ và
mới: có của tàu theo trong và
mua: chứng cổ công điện được hàng hoặc lại tài thuốc và
mục: bệnh các công của dịch dự đầu địa giống hàng hóa i lục miễn này sản tài thông thuốc và vật vị
mức: bồi cao dự đầu đóng giá hoàn hưởng kinh miễn nhân phạt phân phí phụ quy sử thuế tiền tối và vật vốn
nại: hoặc không
nam: ban bao cấp cho có công của do đã để định đối được hoạt hoặc khi không ký là ngày ở phải quản quy tại tham theo thì thực tổ trên trong từ về với
nạn: hàng trong và xã
này: bao bị các chỉ cho của danh do đã để đến đối được gửi hoặc hướng khi không là mà nhưng phải quyết sau tại thay theo thực trên trong trước từ vào về xem
năm: báo cho công đầu để đối được hoặc học kể kế kinh là liên một quốc sau sinh tài theo thì thứ thực tiếp tính trước và về xây
năng: chuyên có của cung điều kiểm lao phát quản sử thuộc thực ứng và xảy
nâng: lương
nêu: trong
nếu: các cần cơ đã đáp được gây hồ không là người phát thuộc việc xét
ngành: bảo có công của được giáo hàng hoặc khác khoa kiểm kinh liên nghề quản quân tài trong trung và về y
ngay: khi trong
ngày: ban bắt cấp có công cơ của dự đăng đầu đến đối được ghi giao hiệu hoàn hoặc kết ký luật nghị người nộp phát quyết ra sản tháng thông thứ thực tiếp trong trở trước và
ngân: quỹ
nghề: cá cho chứng có của dịch đào đầu đấu được hoặc kiểm kinh quản quốc tại theo thú thuộc và xử
nghệ: ban cấp chủ có công của do đã để đối được hoặc hướng là mới phục quốc quy sản số sử tại theo thuật thuộc thực tiên trong và về xem
nghị: án áp bằng bổ bộ các chấp cho chủ chuyển công cơ của đánh đăng điều đối được gia giảm giám giao hoàn hoặc hỗ hủy không người phải phê sửa tạm thanh thành thay thẩm theo thì thu tòa tra trong và về với xác xem xét xử
nghĩa: trang
nghiệm: chất của được giống hiện hoặc làm mẫu phải phương theo thực trong trước và về
nghiệp: an ban bị cảng cao chế cho chuyên chuyển có của dịch do dự đã đại đang đăng đặt đầu đấu đề để đối được giáo gửi hoạt hoặc hỗ hữu khác khi khoa không kiểm kinh là môi nhà nhận nông nộp nước ở phải phát quản quốc quy riêng sản tại tham thành thẩm theo thì thuộc thực trên trình trong trung tư từ ứng về viên viễn việt
ngoài: bằng các cấp cho có công cơ của đã để đến đối được hoạt hoặc khi không khu là làm ngân nước phải phạm quy ra tham thì thực trên trong và vào về việc vùng
ngoại: nghiệp thương trừ
nguồn: chi đóng lợi ngân nhân nước quỹ thông tin
nguyên: biển du đơn giá hải lý môi nhân nước thông trạng tử vật vùng
ngừa: ô
người: bán bảo cao chỉ chịu chủ chưa chứng cùng cư dân dự đã đăng đề đến đi điều giải giúp giữ gửi hành hoạt hoặc học hưởng khác không ký lập lưu này nhận nhập nội nước phải phạm phát phụ quản ra sản sau sở tập thi thuê thuộc thực tiến tiếp tiêu tố trong trực từ và vận vi việt xuất yêu
nhà: báo cung giáo khoa ở sản tài tạm trường
nhánh: tại
nhằm: đảm
nhân: bị chịu cho chủ chuyên công của cung dự đã đang đạo đăng đầu đề để đó đối được gây gửi hoạt hoặc khác khai khi không kinh kịp là làm liên lực nguồn người nhận nhập nộp nước ở phải phẩm quản quốc quy sản sử sự tại tạo tham theo thì thuộc thực tiến trên trong trực tự và về vi việt với xuất
nhận: an bản bảo báo bằng bị các chấp chất cho chuyển chứng có công cơ của doanh dữ đã đầu đề để điều định đối đơn gia giá giao giấy hàng hành hiệu hoàn hoạt hoặc hợp huấn kết khả khu kiểm ký là lại lao lưu nguồn người nhiệm nội nợ phải phân phương quyền sản số sự tài tái tại thành theo thì thông thức thực thương tiền tố tốt trong từ ủy và vào văn về việc viện xét xuất yêu
nhập: cá chịu cộng của dữ được hoặc khác từ và vào
nhất: bằng để được không một quản sau theo trí trong từ và vào về với
nhật: bản dữ và vào
nhiễm: chất
nhiệm: ban bảo báo bố các cấp chi chỉ chủ chuyên chuyển chức chương công cung dân dự đối giải giám giúp gửi hình hoàn hoặc hướng kiểm lại làm lập nhiệm nộp quản quy sau tham thanh thành thẩm theo thông thu thực tiếp tổ tổng trả trong và vào về xác xây xem
nhiều: cơ hơn năm
nhỏ: nhất
nhóm: a tiêu
như: đối quy thương
nhưng: có đã người tối
những: công hành nhiệm tài thay thông tình việc vụ yêu
nhượng: bất
ninh: cảng cho của mạng theo thông trong và
nối: bằng các mạng và
nội: bộ quy thủy trú vụ
nông: dân sản
nộp: bản báo bổ các cho của đối đơn đủ hoặc lại lệ ngân số tài tại thay theo thuê toàn trong trực và vào
nợ: đã được hoặc không nước phải thuế và vay
nơi: ban công cơ doanh đã đăng đặt lưu nhận ở phát quản tàu thực tiếp tổ
nuôi: có được theo và
nước: ban bao bảo bằng biển bố các cấp chấp chi cho chuyên chưa của do đã đảm đầu để đối được giao hàng hiện hoặc hỗ khác khi không là làm liên mà nhập nơi phải quy sản sở tại thành theo thì thuộc thực tiếp trên trong trước từ và việt xem xuất
ô: nhiễm tô xy
ổ: dịch
ở: biển các cấp cơ dạng địa giữa khu mức ngạch nơi nước trong trung và vị việt vùng xã
phá: giá
phải: áp bao bảo báo bổ bố căn chấp chuyển công cung do đảm đánh đăng điều giải giao kê khai kiểm ký là làm lập lưu mở phân phù ra sử tham thanh theo thể thi thiết thông thu thực tiến tổ từ xác xây xem xuất
phạm: an bị các chất có của điều đối hoặc hợp khác mà một nghĩa nguy nội quyền theo thì trong và về
pháp: bảo bắt cách cần chế có công của đánh để điều định đưa được giám giáo hóa hoặc khác kiểm kỹ liên nghiệp nhằm nhân nơi phân phòng quản quy sau tạm theo thi thu thực tính tổ trong tư và về xác xây xử y
phát: điện lại tin và
phạt: bổ cảnh chậm của đối hành nộp và
phẩm: bảo báo chăn chất có công của dược đã đo đối được gia hoặc không là mới nhập nông phải phần quốc sinh tham theo thuộc thủy thực trong và viễn xuất xử y
phân: bố cách định hạng hiệu khu nhóm vùng
phần: chi có còn của được giá hóa hoặc hồ hội kinh nghĩa quy tài tham thứ và
phép: bán bay bưu chất chế cho chuyển có của cung đã đầu để đo đối được hàng hành hoặc khai kinh lao lưu mua nghiên nhận phải phân quy sản sử theo thực tiến trong và vận xây xuất
phê: chuẩn
phí: ban bồi cấp chi cho có của dân dịch do dự đã đào đăng đầu để định đối được giám hải hoạt học hợp khác khai không kiểm là lập liên mua ngân nhân nộp phải phát phục quản quy sử sự thẩm theo thi thiết thu thuê thuộc tòa tổ trang trong trước từ ủy và vận vật về xây
phiếu: chính chuyển của đánh để được kiểm quốc ra theo tiếp tín yêu
phó: của thiên tổng và viện với
phòng: bệnh bộ chính chủ có đăng để điện điều được giám giao hoặc hộ khám không làm lao nghiệp phẩm quản quốc quy rủi tài theo thủ thử thực thường tỉnh trong vệ xét xử
phóng: hàng mặt
phổ: cập
phố: nơi
phối: chứng quốc sản thuốc và
phù: hiệu
phủ: ban bảo có giao hoặc nước quyết sửa thành thống thực và xem
phụ: gia kiện thu thuộc trợ
phục: của được sự viên
phương: cấp có để được hoặc hướng khác mình nơi quản theo thực trong và về
qua: bưu các cục cửa dịch khu kiểm lại mạng phương sở sử tài tổ việc
quả: các cho công của dự đấu điều đo giải giám hoạt học kinh nhiệm phân sự tài tập thẩm theo thi thu thử trong và xác xét xử
quá: hạn khả mức
quan: an ban bảo báo các cảnh cấp chỉ cho chủ chức công của cung cửa dự đã đang đăng đầu đề để điểm điện điều đó đối được giải giám giấy hàng hành hoặc hướng khác khai khi không kiểm là lãnh lập liên mà mình nghiệp nhận nhập nộp phải phối quân quy quyết ra sát tài tại tâm tham thanh thẩm theo thi thì thông thu thú thực thường tiến tiếp tỉnh tổ trên trong trực và về việt với xác xây xuất xử y
quản: chế hàng hệ tài thuốc và
quân: y
quốc: dân và việt
quy: đổi và
quỹ: chủ có của dự đại đạo đất đóng được hoặc hỗ hợp liên mở nhà nước phải phát phòng tài thành theo thực tiền trong và
quyền: áp ban biểu bổ các cấp chấp cho chủ chuyển có công cung đã đại đề để địa điều đối được giám giao hoặc khác khai khi khiếu khởi kiểm ký lập liên mua nước phải quản quy quyết ra sau tác tài tại tham thành thẩm theo thì thu thuộc thực thương tiếp tổ trong từ tự ưu về xác xét xử yêu
quyết: các chế cho công của đề đơn hoặc hồ kiến liên này những phá số sự theo thì thủ trong trường và việc vụ yêu
ra: bản các đa hoặc một ngoài sự tai thiệt thông trên trong từ và vào vụ xét
ro: cao của đối được ô và
rõ: các nội số tên thời trong
sách: bảo các cấp cho cơ của địa điều đối được hàng người như pháp phát quản quy theo thuế trong trọng trung ứng và về xã
sai: khác
sản: bán bảo bị cần cấp cho chuyên chuyển có công của do đã đang đặc để đó đối được hình hoặc kê khác khai khi không ký là lượng mà nguy nhà ở phải phục quy sau tại tạm theo thì thuê thuộc thực trang trên trí trong từ và văn việt
sao: các chứng điện được hồ kèm lưu tài văn
sát: an biển biến các cấp chất có công cơ của đầu điều đối giao hải hàng hoạt hoặc ngân phải phòng quản quân theo thi thực trong và về
sau: đó ngày thông thời thuế
sắt: có liên phải theo trong trực
sĩ: dự và
sinh: của do đào được hoặc môi nghĩa phẩm sản tại theo thực trong từ và vật xã
soát: an các chất của hải nội ô tài việc xét xuất
sổ: gốc thuế
số: biên các cho chứng cổ công cơ của dự đánh đăng để điểm điện định đối đơn được giao giấy hàng hiệu hóa hoạt hoặc hộ kinh kỹ là lao lần lĩnh loại ngành ngày người nhiệm nội phí phiếu quy tài thành theo thu thuê thuế trong trường từ và vốn
sơ: bao bổ bộ cấp chế cho chưa chứng có công của cứu dự đã đánh để đến điện đối được gia giải gồm gửi hải hành hoặc hợp kèm kết khai không kiểm liên người phải qua quản quy sinh sửa tài thẩm theo thi thiết thông thuế thực trình trong trực tuyển và về vụ xác yêu
sở: bán bảo bức các chính cho có công cơ của cung đã đăng đề để điều đó đóng đủ được hạt hoạt hoặc hợp kế kết khoa không kiểm kinh làm lao lưu nghiên người nhận nhập nông nuôi phải pháp phân quản quy sản tài tại theo thiết thông thực tiếp tính trợ tư và văn xác xét y ý
suất: cho lợi ưu
sung: các cho có của danh đối giấy hồ nội quy quyết tài tại theo thì thông trong và vào
sư: của
sự: ban bộ các cần cấp chấp chỉ cho có công cơ của do đã để địa điều đối đồng được giám hành hoặc khác không khu kiểm kiện là lãnh liên mà năm ở phải phát phân phối quản quân quy số tại tham theo thì thỏa thuộc thực trong trung và về việc
tác: an bảo bồi chuẩn chung có công cơ của dụng dược đào để điều đối động được giải giám hoặc khác kiểm kinh nghiệp nhân nước ở phẩm phí phòng quản quốc tại thanh thành theo thi tiếp tổ triển trong và viên với xây
tai: biến cấp của do đối theo trong
tài: khoa năng nghiên nước viên
tải: biển có của điện hành quy quyết thông và xuất
tái: chế định hòa phạm tạo
tại: biểu bộ chi chương công cơ cục doanh đơn gia giấy hiện hội hợp luật mẫu một mục ngân nhà nước phòng quy quyết sở thành thông thời tỉnh tòa tổ tổng trung trường từng văn vị vùng xã
tạm: nộp trú tuyển xuất
tạo: an ban các cho chuyên có công của doanh để đối được giáo hoặc không lập liên nghề nguồn nhân ở quy ra sơ tại theo trong từ về việc với
tàu: có công hoặc khách không phải quân theo thủy trên và
tắc: áp bảo chung cơ giao hoạt làm phân quy sau sử thực tổ ứng và xác xây xử
tăng: theo
tắt: của
tâm: dịch dữ hòa kiểm lý trợ y
tầng: công thông
tập: của hợp kết người và
tế: ban bị biên các cấp cho có công cơ cửa do dự đã để đó đối được hàng hoặc huyện khác không kỹ là liên phải phát quy tại thanh theo thì thuộc thực tỉnh trên trong với xã
tệ: ở
tên: công doanh định hàng người tài thuốc thương tổ trong
thác: cơ của dầu dữ hải tàu theo thông thủy tư
tham: số vấn
tháng: của đầu được hoặc liên lương một năm theo tiền tính trở trước và
thanh: quyết
thành: biên các chương công một nghĩa nhiệm phẩm sau thủ trong từ và văn việc
thay: cho mặt
thẩm: nhân phải tra và
thân: của
thầu: cung được mua nước theo thuốc
thẻ: chuyên giám hướng nhà
theo: bản báo các cách cấp chế chỉ chức chương công cơ danh dự đa đề địa điểm điều định đó đối đơn đường giá giấy hệ hồ hợp kế kết khoản lệnh lĩnh loại luật mô một mục mức năm ngành ngày nhiệm nội pháp phụ quyết số sự tài thẩm thiết thời thủ tiêu tính trình ủy văn vụ ý
thể: bị các chất cho có cơ của do doanh dục đối được gây hoặc khai là người phải phát quỹ quyết sau sử tại theo thỏa thuộc thức thực tích tiếp tổ trong từ tự và về việc yêu
thế: bằng cho quyết
thi: chứng công hoặc thể và
thì: áp báo bên bộ các căn chấp chi chỉ chủ chuyển có công doanh định đơn ghi giá hồ hội không mức nộp số thẩm thông thời thủ thực tiếp tòa tổ trong việc viện xử
thị: thực xã
thích: của
thiết: cho để khác phải và
thiểu: của theo
thông: các có công của để hành hoặc lệ phải quan quy số tại theo thường trên trong và về
thống: bảo báo bưu các công cơ của dịch dự điện đốc đường giám giao giáo hạ kết kiểm kỹ mạng máy quy số thiết tổ ứng và xử
thời: báo các cho chuyển có gửi hiệu là lượng phải thông và về với
thu: các cấp của để đối giữ hoạch hoặc hợp kết khác lệ lợi mua ngân nhận nhiệm nộp phát theo thuế tiền từ và ý
thủ: các công dân đoạn pháp quy theo
thú: y
thuận: bằng cho được giữa hoạt hoặc nhà quốc tại tiện trong và việc với
thuật: an bảo cho chuyên có công cơ dự để điện đo đối được gây hình hoặc khác nghiệp ngữ phục theo trong tương về viên y
thúc: kiểm
thuê: chuyên hoặc khoán mặt tàu tổ và vận
thuế: ban bao bảo bằng bị các cấp cho chưa có còn của cung do đã đề để điện đối được giá gửi hải hoặc khác khai khi không là lần lập mà năm nhưng nộp nơi phải phát quan quản quy sử tài tại thay thì thông thuộc thực tiếp tiêu trên trong trực trước tự về với xác xuất
thuốc: bị cho chuyển có của do dược đã để đối được gia hóa hoặc hướng không là nhập phải quy sản tại thành thay theo thuộc tiền trên trong và
thuộc: ban các cấp chương công cơ cục dự địa đối hệ hồ hộ khu loại lực ngành ngân quân quy quyền sở tỉnh tính tổ tổng trách trường ủy và vào về vùng
thủy: điện lực nước thủ
thuyền: nước phó
thư: bảo chữ số
thử: việc
thức: bảo bay cho chuyên chuyển công cơ của cung đào đấu điện đối giải giao gửi hoạt hợp khác khai khoán kiểm liên nộp phù quản quốc quy sau thanh thi thông thực tiếp tổ tối trả và văn về xử
thực: chữ của địa giấy hành hoặc nghiệm tập thi từ và
thương: ban có cơ hiệu lượng phẩm quy và
thường: bảo cho của được nhà theo trong và
tích: an các của lịch nguy trong và
tịch: công hoặc nước quốc thu và việt
tiên: trong
tiền: bán bảo bồi cấp chất cho còn công của đã đặt để đến đóng được hoặc ký mà mua nộp phải phí sử theo thu và vào vay
tiến: bộ đầu thương
tiện: bay cho của để điện khác kỹ và vi
tiếp: cho của để đến đối hoặc làm người nước phục quản tại tham thu thực tổ trong từ và với
tiết: các của điều tại theo việc
tiêu: chất của đánh đề hàng hao nội quốc thông và
tin: báo cảnh cần chính cho có công cơ của do dự đã đại đăng để định đối được giữa hàng hoặc học khác khai khoa không là liên một người phải phục quản quốc quy sau số sử tài tại tập theo thị thống thu thủ thuê thuốc thuộc trên trong từ vào văn vô với
tín: chỉ của nhiệm
tình: dục
tỉnh: ban biên để được hoặc phê quy theo thực trong trở ủy về xem
tính: bằng chính cho của đầy đến điểm đủ hợp hưởng khả kỹ là năng phí theo thời tiền trên trong và vào xác
tòa: nhà
toàn: cầu cho công cơ của dân dịch diện đối giao hàng hệ hóa kỹ lao phần quốc sinh tài thể trong và về vệ xã
toán: bảo bằng bởi các cấp cho có công của dự đã để điện đối được giá giao hoặc học kế không là năm nhà nội nước phải phí qua số tài tại theo thu thuế thực tiền trên trong trực trưởng và vào viên với
tổ: bay chuyên dân giúp hợp máy quốc thẩm trưởng xác
tố: bị có nguy nước và vụ
tội: còn này sản vi
tổng: chi cộng doanh dự giá kết lượng mức tham thể thời
tốt: nhất
tờ: hướng khác liên pháp quy sau theo trình xuất
tra: an báo bổ bộ các chất chính chuyên có công cơ của cứu dự đã để điều định đối được hàng hình hoạt hoặc hồ kết không kiến kỹ lại nhà nhân nội phải sau soát sự sức tai tài tại theo thì thiết thông thuế thực tình tính trong trực trước và về vệ viên vụ xác
trả: các chi của được giá hồ khoản lương ngoại phí số theo thu và
trách: an bảo công về
trái: quy
trạm: y
trang: nhân
trạng: của pháp sức tài
tranh: luận phòng
trên: bản bao báo biên các cao chứng có cùng đất giấy hóa hồ không lãnh máy mặt một phạm phiếu phương số tài thân thế thì toàn tổng trực tuyến và
trì: các dự đáp điều đường hệ hoạt hoặc kết nhiệm phối quản tài theo tổ việc xây
trí: các của kinh trong từ và
trị: bằng bệnh các cho còn công của dự được hàng hoặc hợp nghiện nội pháp quyền số sử tại theo trong tương và viên xã
triển: các của doanh du hệ hoạt khoa khu ngành nguồn sản thị và
trình: bản bảo bộ bồi các cấp chính cho chủ có công cơ của cung dự đã đánh để điện điều được đường giải giám giao giáo giấy hạ hàng hoạt hoặc hỗ hội khác khai khoa kiểm kỹ làm lập liên môn mục nghiên nghiệp người phải phát phê phòng phục quan quản quốc quy sản sử thành thẩm theo thi thủ thuộc thực tiếp tổ trên triển trong truyền ủy và vận về xác xây xử
trong: bản bảo báo biên bộ chương công cơ cung danh doanh dự đào địa điều định đơn gia giải giao giấy hai hành hệ hồ hợp kế khám khi kho kiểm kinh lãnh luật lực một ngành ngày nghị nghiên nhà nhận nhóm nội nông nước phần phòng quan quản quy quyết sản số tài tháng thi thiết thông thực thương tình toàn tổ tố tổng và văn vận vụ xây y
trọng: của dụng đến hoặc liên lực tải và về yếu
trồng: được
trở: đi hoạt lại thành về
trợ: bảo các chi cho của doanh đào đầu đối hoạt khác không kinh lý người pháp phát quốc thanh theo thực tiền tối tư từ ứng và việc xã xây
trú: có ở và
trung: chuyển đoàn gian hạn học quốc tại thực
truyền: dẫn đưa được tải thanh theo thống về vi viên
trừ: của đi đối khi khoản số theo thuế tiền và vào
trữ: dữ ngoại tài theo thông và
trực: ban của hội ủy
trước: chính đầu đây đó hạn hoặc năm và vào
trường: ban các cấp cho chứng có công của do đại để điện đối được giao giáo hoặc học không là lao nuôi phải phổ quân quốc quy tại theo trong trung và
trưởng: ban chi công đơn hoặc phòng tàu thôn tổ tổng trường và vụ
tù: chung của
tục: áp bổ chấm chấp cho chuyển công của đăng đầu đề điều đối được giải giám giao hoàn hoạt khai kiểm làm miễn nhập phê quy sử tạm thanh thành thẩm theo thi thông thu thực tiếp trong và về xác xét xuất xử yêu
tụng: có hoặc khác trong và
tuổi: phục
tuyên: án
tuyến: của hàng hoặc huyện trên và
tư: ban bằng các cho chứng có công của dự đã để đối được hoặc hướng khi không khởi kinh là liệu mở mới nhân nước phải phát quy ra sản tại tàu theo thuộc thực trong trồng trực từ ứng và vào về vốn y
từ: bản bán bên các cấp chi chuyển chức chứng cơ dự đầu điểm điện đủ giao giấy hai hệ hoạt hợp kết khai khu liên một năm người nộp nơi nước quỹ số tài tàu tháng thanh thời thu tiền tổ trên trung việc việt xử
tử: cấp cho có công để đối được hải hoặc không là phải theo thi thông tổng trên trong và về với
tự: an bảo cấp chịu công do doanh đánh động hành kiểm mình như quản quy sau thủ thực ưu và xã xác ý
từng: công cơ dự địa đối lần lĩnh năm ngành người nội phần thành thời tỉnh trường
tương: thích trợ
tượng: bảo bị chịu có của địa giám hàng khác không kiểm miễn phải quản quy sau tham theo thuộc và
ty: bị bưu có hợp luật nông tài thực và
tỷ: suất
ủy: nhiệm viên
ứng: án chi của đầy điều đủ được lệ một quy tại theo thực tiêu trước và xử
ước: tính
ương: chịu của được mặt nơi quản quyết theo thực trong về
và: an áp ban bàn bản bảo báo bên bị biên biểu bổ bố bộ bồi cách cán cảnh căn cấp chấm chấp chất chế chi chỉ chính cho chủ chuẩn chuyên chuyển chức chứng chương có cộng cơ của cục cung cứu danh dịch doanh dụng dữ dự đã đại đảm đang đánh đáp đặc đăng đầu đề địa điểm điều định độ đối đơn đúng đưa được đường e ghi gia giá giải giảm giám giao giáo giấy hàng hành hệ hiệu hình hoàn học hồ hỗ hội hợp kế kết khách khai khi kho khoản không khu kiểm kiến kinh kỹ ký là làm lập liên lĩnh loại luật lực mã máy mẫu một mục năng ngày ngân nghị nghiên ngoài nguồn nguyên người nhà nhân nhận nhiệm niêm nội nộp nơi nước phải phạm pháp phần phòng phù phụ phục phương quản quốc quy quỹ quyền quyết ra sản sau sinh số sở sự sửa tài tại tạo tàu tham thanh thành thẩm thẻ theo thể thi thiết thông thống thời thu thủ thuốc thủy thực tiền tiến tiếp tiêu tình tính tòa toàn tổng tờ trách trang trên triển trình trong trợ trung trực trước trường tư từ tự tỷ ủy ứng văn vận vật vị việc viên viện vốn xác xây xét xuất ý yêu
vào: ban biên các cảng chi chức công cơ danh doanh dự điều giá hệ hoạt hồ kế kết khai kho khu làm mục ngày ngân nội phần quá quy quỹ sản số sử tài thời thu tình trường vị việc việt
vay: của ra theo ưu
văn: bằng chuyên đề quốc thời
vấn: cho của pháp thuế tuyển và về viên xác
vận: dụng đơn quốc
vật: chứng có của dụng được hàng hạng hoặc khác không lý nhập phải phẩm theo thể thuộc thủy trên trong và
về: áp bảo báo biên bộ bồi bưu các cấp chế chi chính chủ chuyên chuyển chức chứng chương công cơ cục cung cư danh dân dầu dịch doanh du dữ dự dược đánh đào đạo đăng đất đầu đề địa điều định độ đối đơn giá giải giám giao giáo hải hàng hành hệ hình hóa hoạt hồ hội hợp kế kết khai khám khí khiếu khoa khu kiểm kinh kỹ lao lập lĩnh luật lưu mặt mẫu môi một mức năng ngân nghĩa nghiệp nguồn nguyên người nhà nhân nhiệm nội nước pháp phát phân phí phòng phương quan quản quốc quy quỹ quyền quyết sản số sở sử sự sức tài tên thanh thành thẩm thi thiên thiết thông thời thu thủ thú thuế thuốc thủy thực tiền tiếp tiêu tính tổ tố tổng trách trang trẻ trị trình trợ tuyển tư tỷ ứng văn vận vật vị việt vốn vụ xây xuất xử y yêu
vệ: biên công cơ cưỡng dân nguồn người sức tài theo thông thương tổ trên và
vi: áp ban bảo bị chức của dân dự đất địa được hành hoạt khác không nhiệm quản quy sau sinh sử tham toàn tố trách trái và vùng
vị: bán cấp chủ chuyên chức công của cung dự đăng đầu để đo được giao hành hoặc khác không kiểm liên lực mình mua nhận phát phụ quản quân quy sử theo thế thi thuốc thuộc thực trong trực tự và vận vệ
việc: áp ban bàn bán bảo báo bổ bố bồi cấp cập chào chấp chi cho chuẩn chuyển có công cơ cụ của dân đã đăng đầu đấu đề để điều định đó đóng đối được ghi gia giám giao gửi hoàn hoặc hỗ hội hủy kê kết khác khai khám kháng khiếu không kiểm ký lập liên lưu mà miễn mở mua người nhận nhập nhất niêm nộp ở phá phải phát phân phê phối quản quy quyết sản sau sử sửa tại tạm tham thanh thành thay thẩm theo thi thì thiết thông thu thụ thuê tiếp tiêu tính tổ tố trả trên triển trong trợ trực trước tuyển từ ủy và vận về vi với xác xem xét xếp xuất yêu
viên: ban bảo các cao chất chính có công cơ của do dự đã đại điều đo đoàn đối được đường giao giáo hàng hành hoặc hợp khác khí không kiểm kỹ là làm lập liên lưu nước phải phản pháp phục sơ tại tạo tàu tham theo thuộc thực thường tổ trên trong trở trung tư và về y
viện: dẫn pháp và
việt: và
vốn: bằng cho chủ của để được khả ngân nước phát thành theo từ và
với: ban bản bảo báo bên bệnh bị biến bộ cá cấp chi chỉ chiến chính chủ chuyên chức chứng chương công cổng cục danh dịch doanh dự đại đặc đất đề địa điều định độ đối động đơn đường gia giá giáo giấy hạ hàng hành hệ hình hoạt học hồ hộ hội hợp kế kết khả khách kho khoản khu kiểm kinh lao lĩnh loại lực lượng máy mặt mẫu một mục mức ngành ngân nghề nguồn nguyên nhà nhân nhiệm nhóm nội nước phạm pháp phần phương quân quốc quy quỹ quyết sản sĩ số sở sự tài tên thành thiết thông thời thu thủ thuốc thực thương tiền tiêu tình tòa tổ tội tổng trang trình trung tư tỷ ủy vật vị việc viên viện việt vụ vùng yêu
vụ: an bảo báo bù các cấp chi chỉ chính chịu cho chuyên chuyển chứng có công cơ cụ cung dân do đã đại đánh đào đặc đăng đấu để điều đối đưa được đường gây giám giao giáo hàng hành hoạt hoặc hỗ hướng kế kết khác khách khai khám khi khí không kiểm kinh kỹ là làm lãnh lập liên mà mục nghị nghiên người nhận nhiệm nội nộp phải pháp phát phòng phụ phục quản quốc quy sản sau sư sự tài tại tham thanh theo thi thì thông thu thuế thuộc thủy thư thử thực thường tiến tiếp tổ trả trên trong trung trực trưởng tư tương và vận về với xây y
vùng: có dân đất đồng hoạt lãnh rủi
vực: an bảo biên cảng cấm chuyên chứng có công cửa dự được giám giao giáo hải hạn hàng hoạt hoặc khác khoa kiểm kinh năng nông phòng quản quy sự tài thi thuộc tiêu và văn y
xã: bị có để địa được hoặc mất phải theo thực trong trung và
xạ: phải theo trong
xác: các của lập thông thực và
xe: máy mô ô
xét: cấp chọn chuyển công duyệt đơn giải giảm hồ kháng lại miễn quyết tính tuyển và việc
xếp: hàng
xin: ý
xuất: bản các cấp có của dự đặt để được hàng hiện hoặc khi kho kinh là nguồn nhập nhiệm nông phải phát phương ra sản tại theo thuốc thức thực trình trong từ và về việc với
xuyên: kiểm
xử: án của giám sơ vụ
y: cấp có hạng học khoa tâm tế theo và
ý: bằng của kiến làm nghĩa thức với
yếu: được và
`;

/** The same for words of plans that laws do not have: "cáp quang đến …", "trở nên", "câu mở đầu". */
const ofPlans = `
câu: mở
hiến: chương
máy: điền
quang: đến tới
số: tiến
trở: nên
vị: tỉnh
`;

type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

function readPairs(table: string): Pairs {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [first = '', rest = ''] = line.split(': ');
        return [first, new Set(rest.split(' '))];
      }),
  );
}

interface Tables {
  readonly frequent: Pairs;
  /** The frequent ones by their second syllable. */
  readonly bySecond: Pairs;
  readonly common: Pairs;
  readonly rightToo: Pairs;
  readonly ofPlans: Pairs;
}

let read: Tables | undefined;

function tables(): Tables {
  if (!read) {
    const words = readPairs(frequent);
    const bySecond = new Map<string, Set<string>>();
    for (const [first, seconds] of words) {
      for (const second of seconds) {
        const firsts = bySecond.get(second);
        if (firsts) {
          firsts.add(first);
        } else {
          bySecond.set(second, new Set([first]));
        }
      }
    }
    read = {
      frequent: words,
      bySecond,
      common: readPairs(common),
      rightToo: readPairs(rightToo),
      ofPlans: readPairs(ofPlans),
    };
  }
  return read;
}

/** The syllables that follow this one in a frequent word (small letters, as `wordsKey` has them). */
export function wordsWithFirst(first: string): ReadonlySet<string> {
  return tables().frequent.get(first) ?? none;
}

/** The syllables that stand before this one in a frequent word. */
export function wordsWithSecond(second: string): ReadonlySet<string> {
  return tables().bySecond.get(second) ?? none;
}

const none: ReadonlySet<string> = new Set();

/** Do they often follow each other, as a word or because sentences are made so? */
export function isCommonPair(first: string, second: string): boolean {
  return wordsWithFirst(first).has(second) || tables().common.get(first)?.has(second) === true;
}

/** Is this a pair that is right though it looks like a slip for a frequent one? */
export function isRightPair(first: string, second: string): boolean {
  return [tables().rightToo, tables().ofPlans].some((table) => table.get(first)?.has(second) === true);
}
