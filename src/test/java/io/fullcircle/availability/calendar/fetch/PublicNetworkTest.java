package io.fullcircle.availability.calendar.fetch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicNetworkTest {

    private static final String REFUSED = """
            0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255
            127.0.0.1 127.255.255.254 168.63.129.16 169.254.0.1 169.254.169.254 172.16.0.1
            172.31.255.255 192.0.0.192 192.0.2.7 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1
            198.19.255.255 198.51.100.1 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1
            255.255.255.255 :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.1.2.3 ::127.0.0.1 ::8.8.8.8
            64:ff9b::7f00:1 64:ff9b::10.0.0.1 64:ff9b::169.254.169.254 64:ff9b:1::8.8.8.8 100::1
            2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:10::1 2001:20::1
            2001:1ff:ffff::1 2001:db8::1 2002:7f00:1::1 2002:a00:1:: 2002:c0a8:101::1
            2a00:1450::5efe:10.0.0.1 2a00:1450::200:5efe:192.168.1.1 3fff::1 3fff:fff:ffff::1 4000::1
            5f00::1 fc00::1 fd00:ec2::254 fdff::1 fe80::1 febf::1 fec0::1 ff02::1 ff0e::1
            """;

    private static final String REACHABLE = """
            1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255
            128.0.0.1 168.63.129.15 169.253.255.255 169.255.0.1 172.15.255.255 172.32.0.1 192.0.1.1
            192.0.3.1 192.88.98.1 192.167.255.255 192.169.0.1 198.17.255.255 198.20.0.1 203.0.112.1
            203.0.114.1 223.255.255.255 ::ffff:8.8.8.8 64:ff9b::8.8.8.8 2001:200::1
            2001:4860:4860::8888 2001:db7::1 2001:db9::1 2002:808:808::1 2606:4700:4700::1111
            2a00:1450::5efe:8.8.8.8 3ffe::1
            """;

    static List<String> refused() {
        return List.of(REFUSED.split("\\s+"));
    }

    static List<String> reachable() {
        return List.of(REACHABLE.split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotThePublicNetworkIsRefused(String literal) throws Exception {
        assertFalse(PublicNetwork.holds(InetAddress.getByName(literal)), literal);
    }

    @ParameterizedTest
    @MethodSource("reachable")
    void whatIsThePublicNetworkIsNot(String literal) throws Exception {
        assertTrue(PublicNetwork.holds(InetAddress.getByName(literal)), literal);
    }
}
