//! The client's address: the socket's, or the one a trusted proxy tells.
//! Nobody is identified by it; rates and limits are kept by network.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    str::FromStr,
};

use axum::extract::{ConnectInfo, FromRequestParts};
use http::{HeaderMap, request::Parts};

/// A range of addresses, such as `10.0.0.0/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

/// A text that is no network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotANetwork;

impl FromStr for Network {
    type Err = NotANetwork;

    fn from_str(text: &str) -> Result<Self, NotANetwork> {
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().map_err(|_| NotANetwork)?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), str::parse).map_err(|_| NotANetwork)?;
        if bits <= most { Ok(Self::around(address, bits)) } else { Err(NotANetwork) }
    }
}

impl Network {
    /// The network of this many bits that the address is in.
    pub fn around(address: IpAddr, bits: u8) -> Self {
        let address = match address {
            IpAddr::V4(v4) => IpAddr::V4(Ipv4Addr::from_bits(
                v4.to_bits() & u32::MAX.checked_shl(32 - u32::from(bits.min(32))).unwrap_or(0),
            )),
            IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(
                v6.to_bits() & u128::MAX.checked_shl(128 - u32::from(bits.min(128))).unwrap_or(0),
            )),
        };
        Self { address, bits }
    }

    /// Whether the address is in it.
    pub fn holds(&self, address: IpAddr) -> bool {
        address.is_ipv4() == self.address.is_ipv4() && Self::around(address, self.bits).address == self.address
    }
}

/// The network by which one client is counted: the address itself, or an IPv6 household (`/64`).
pub fn household(address: IpAddr) -> IpAddr {
    Network::around(address, if address.is_ipv4() { 32 } else { 64 }).address
}

/// The proxies whose `X-Forwarded-For` is believed.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies(pub Vec<Network>);

impl TrustedProxies {
    /// The address of the client: the last one in the chain that is no proxy of ours.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        let mut client = peer;
        let told: Vec<_> = headers.get_all("x-forwarded-for").iter().filter_map(|told| told.to_str().ok()).collect();
        for told in told.iter().rev().flat_map(|line| line.rsplit(',')) {
            if !self.0.iter().any(|network| network.holds(client)) {
                break;
            }
            let Ok(told) = told.trim().parse::<IpAddr>() else { break };
            client = told.to_canonical();
        }
        client
    }
}

/// The client's address, which the server put into the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl<S: Sync> FromRequestParts<S> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        if let Some(address) = parts.extensions.get::<Self>() {
            return Ok(*address);
        }
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        Ok(Self(peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)).to_canonical()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forwarded(text: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(http::HeaderName::from_static("x-forwarded-for"), http::HeaderValue::from_static(text))])
    }

    #[test]
    fn only_a_trusted_proxy_can_tell_another_address() {
        let trusted = TrustedProxies(vec!["10.0.0.0/8".parse().unwrap()]);
        let [proxy, stranger, client] =
            ["10.1.2.3", "203.0.113.9", "198.51.100.7"].map(|text| text.parse::<IpAddr>().unwrap());
        assert_eq!(trusted.client(proxy, &forwarded("198.51.100.7")), client);
        assert_eq!(trusted.client(proxy, &forwarded("1.1.1.1, 198.51.100.7, 10.9.9.9")), client);
        assert_eq!(trusted.client(stranger, &forwarded("198.51.100.7")), stranger);
        assert_eq!(trusted.client(proxy, &forwarded("nonsense")), proxy);
        assert_eq!(trusted.client("::ffff:203.0.113.9".parse().unwrap(), &HeaderMap::new()), stranger);
    }

    #[test]
    fn a_household_is_one_ipv6_network() {
        assert_eq!(
            household("2001:db8:1:2:3::4".parse().unwrap()),
            household("2001:db8:1:2:ffff::1".parse::<IpAddr>().unwrap())
        );
        assert_ne!(household("192.0.2.1".parse().unwrap()), household("192.0.2.2".parse::<IpAddr>().unwrap()));
        assert_eq!("10.0.0.0/33".parse::<Network>(), Err(NotANetwork));
        assert!("0.0.0.0/0".parse::<Network>().unwrap().holds("192.0.2.1".parse().unwrap()));
    }
}
